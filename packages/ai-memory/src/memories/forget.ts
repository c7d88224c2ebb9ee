import type { Daemon } from "../http/daemon.ts";
import { refuse } from "../limits/check.ts";
import { choiceCheck } from "../limits/choice-check.ts";
import { namespaceCheck } from "../limits/namespace-check.ts";
import { textCheck } from "../limits/text-check.ts";
import { type Checks, toWireFields } from "../limits/to-wire-fields.ts";
import { number } from "../reading/read-value.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import type { Memories } from "./memories.ts";
import { type Tier, tiers } from "./memory-names.ts";

/** Which memories to forget: those that all of it picks. */
export interface ForgetFilter {
  readonly namespace?: string | undefined;
  /** Words, no pattern with stars. From 0.10 on a memory must have all of them; before, one is enough. */
  readonly pattern?: string | undefined;
  readonly tier?: Tier | undefined;
}

interface Forgotten extends WithExtra {
  readonly deleted: number;
}

const checks: Checks<ForgetFilter> = {
  namespace: namespaceCheck,
  pattern: textCheck(),
  tier: choiceCheck(tiers),
};

const readForgotten: Reader<Forgotten> = recordReader<Forgotten>({ deleted: number });

/** Forgetting memories of a daemon. */
export function createForget(daemon: Daemon): Memories["forget"] {
  return async (filter, options) => {
    const body = toWireFields(filter, checks);
    if (Object.keys(body).length === 0) {
      refuse("filter", "it is empty; give a namespace, a pattern or a tier");
    }
    return (await daemon.call("POST /forget", { body, options }, readForgotten)).deleted;
  };
}
