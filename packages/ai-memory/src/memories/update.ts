import type { CallOptions } from "@keepsake/core";
import { isObject } from "@keepsake/core/http";
import { type Daemon, toStep } from "../http/daemon.ts";
import { refuse } from "../limits/check.ts";
import { idCheck } from "../limits/id-check.ts";
import { wholeNumberCheck } from "../limits/number-check.ts";
import { toWireFields } from "../limits/to-wire-fields.ts";
import type { Memories } from "./memories.ts";
import { changeChecks, type NewMemory } from "./new-memory.ts";
import { readStoredMemory, type StoredMemory } from "./stored-memory.ts";

/** What to change of a memory; the rest stays. */
export type MemoryChanges = Partial<Omit<NewMemory, "source" | "ttlSecs" | "scope" | "kind">>;

/** Options of an update. */
export interface UpdateOptions extends CallOptions {
  /**
   * Changes the memory only where this is its `version`. Older daemons than 0.10 would change it
   * anyway, so that they are not asked.
   *
   * @default whatever its version
   */
  readonly ifMatch?: number | undefined;
}

const requireVersion = wholeNumberCheck(0);

/** Changing memories of a daemon. */
export function createUpdate(daemon: Daemon): Memories["update"] {
  return async (id, changes, given): Promise<StoredMemory> => {
    const { ifMatch, ...options } = readOptions(given);
    idCheck(id, "id");
    const body = toWireFields(changes, changeChecks);
    const how = `PUT /memories/${toStep(id)}` as const;
    return await daemon.within(how, options, async (limits) => {
      const headers = await toCondition(daemon, ifMatch, limits);
      return await daemon.call(how, { body, headers, options: limits }, readStoredMemory);
    });
  };
}

function readOptions(options: UpdateOptions | undefined): UpdateOptions {
  return isObject(options) ? options : {};
}

async function toCondition(
  daemon: Daemon,
  ifMatch: number | undefined,
  options: CallOptions,
): Promise<Readonly<Record<string, string>>> {
  if (ifMatch === undefined) {
    return {};
  }
  requireVersion(ifMatch, "ifMatch");
  const { comparesVersions, text } = await daemon.version(options);
  if (!comparesVersions) {
    refuse("ifMatch", `ai-memory ${text} has no versions and would change it anyway; leave it out`);
  }
  return { "if-match": String(ifMatch) };
}
