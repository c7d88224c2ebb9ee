import type { Daemon } from "../http/daemon.ts";
import { agentIdCheck } from "../limits/id-check.ts";
import { recallRows } from "../limits/limit-values.ts";
import { wholeNumberCheck } from "../limits/number-check.ts";
import { textCheck } from "../limits/text-check.ts";
import { type Checks, toWireFields } from "../limits/to-wire-fields.ts";
import type { Finding } from "./finding.ts";
import { type MemoryFilter, memoryFilterChecks, toSentFilter } from "./memory-filter.ts";
import { readRecalledMemories } from "./recalled-memories.ts";

/** What a recall looks at, and how much it gives. */
export interface RecallFilter extends Pick<MemoryFilter, "namespace" | "tag" | "since" | "until"> {
  /** How many at most: from 1 to 50. @default 10 */
  readonly limit?: number | undefined;
  /** How many tokens of memories at most, as the daemon counts them; 0 gives none. @default no bound */
  readonly budgetTokens?: number | undefined;
  /** For whom; from 0.10 on this may only be the client's own. @default the client's own */
  readonly asAgent?: string | undefined;
}

const { namespace, tag, since, until } = memoryFilterChecks;

const checks: Checks<RecallFilter> = {
  namespace,
  tag,
  since,
  until,
  limit: wholeNumberCheck(1, recallRows),
  budgetTokens: wholeNumberCheck(0),
  asAgent: agentIdCheck,
};

const requireContext = textCheck();

/** Recalling memories of a daemon: it changes nothing that doing it again would change more. */
export function createRecall(daemon: Daemon): Finding["recall"] {
  return async (context, filter = {}, options) => {
    requireContext(context, "context");
    const body = { context, ...toSentFilter(toWireFields(filter, checks)) };
    const sent = { body, isRepeatable: true, options };
    return await daemon.call("POST /recall", sent, readRecalledMemories);
  };
}
