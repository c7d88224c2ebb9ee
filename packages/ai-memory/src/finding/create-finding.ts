import type { Daemon } from "../http/daemon.ts";
import { textCheck } from "../limits/text-check.ts";
import { toWireFields } from "../limits/to-wire-fields.ts";
import type { Finding } from "./finding.ts";
import { readFoundMemories } from "./found-memories.ts";
import { createList } from "./list.ts";
import { memoryFilterChecks, toSentFilter } from "./memory-filter.ts";
import { createRecall } from "./recall.ts";

const requireWords = textCheck();

/** Finding memories of a daemon. */
export function createFinding(daemon: Daemon): Finding {
  return {
    list: createList(daemon),
    recall: createRecall(daemon),
    search: async (query, filter = {}, options) => {
      requireWords(query, "query");
      const fields = toSentFilter(toWireFields(filter, memoryFilterChecks));
      const sent = { query: { q: query, ...fields }, options };
      return await daemon.call("GET /search", sent, readFoundMemories);
    },
  };
}
