import { isObject } from "@keepsake/core/http";
import { type Daemon, toStep } from "../http/daemon.ts";
import { refuse } from "../limits/check.ts";
import { choiceCheck } from "../limits/choice-check.ts";
import { idCheck } from "../limits/id-check.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { flag, list, object } from "../reading/read-value.ts";
import { explainFailure } from "./explain-failure.ts";
import type { LinkOptions, Links } from "./links.ts";
import { linkRelations, type MemoryLink, readMemoryLink } from "./memory-link.ts";

interface ReadLinks extends WithExtra {
  readonly links: readonly MemoryLink[];
}

interface Unlinked extends WithExtra {
  readonly deleted: boolean;
}

const readLinks: Reader<ReadLinks> = recordReader<ReadLinks>({ links: list(readMemoryLink) });
const readUnlinked: Reader<Unlinked> = recordReader<Unlinked>({ deleted: flag });
const requireRelation = choiceCheck(linkRelations);

/** The links of a daemon. */
export function createLinks(daemon: Daemon): Links {
  return {
    link: async (sourceId, targetId, given) => {
      const { relation = "related_to", ...options } = readOptions(given);
      requireRelation(relation, "relation");
      requireEnds(sourceId, targetId);
      const body = { source_id: sourceId, target_id: targetId, relation };
      await daemon.within("POST /links", options, async (limits) => {
        const linked = daemon.call("POST /links", { body, options: limits }, object);
        await linked.catch(async (error: unknown) => {
          throw await explainFailure(daemon, { ends: { sourceId, targetId }, error }, limits);
        });
      });
    },
    unlink: async (sourceId, targetId, options) => {
      requireEnds(sourceId, targetId);
      const body = { source_id: sourceId, target_id: targetId };
      return (await daemon.call("DELETE /links", { body, options }, readUnlinked)).deleted;
    },
    getLinks: async (id, options) => {
      idCheck(id, "id");
      return (await daemon.call(`GET /links/${toStep(id)}`, { options }, readLinks)).links;
    },
  };
}

function readOptions(options: LinkOptions | undefined): LinkOptions {
  return isObject(options) ? options : {};
}

function requireEnds(sourceId: string, targetId: string): void {
  idCheck(sourceId, "sourceId");
  idCheck(targetId, "targetId");
  if (sourceId === targetId) {
    refuse("targetId", `${sourceId} is the source as well; link two memories`);
  }
}
