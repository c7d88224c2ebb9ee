import { type Memory, type Narrowing, ValidationError } from "@keepsake/core";
import type { Authenticated } from "./authenticator.ts";

/** Who acts where nobody is named: whoever holds the memory. */
const holder = "user:local";

const narrowingHeader = "x-keepsake-narrowing";
/** Each is asked with every check. */
const narrowingsAtMost = 64;

/**
 * The caller that headers name: `X-Cortex-Actor` says who acts, and `X-Keepsake-Narrowing`, a JSON list
 * of narrowings which all hold, that it wants to do less.
 *
 * @throws {@link ValidationError} where they cannot be read.
 */
export function bindCaller(memory: Memory, headers: Headers): Authenticated {
  const actor = headers.get("x-cortex-actor");
  const narrowing = readNarrowing(headers);
  if (actor === null && narrowing.length === 0) {
    return { memory, actor: holder, token: null, headers: {} };
  }
  const named = actor ?? holder;
  return { memory: bindTo(memory, named, narrowing), actor: named, token: null, headers: {} };
}

/** The memory for an actor that does no more than all narrowings allow. */
export function bindTo(memory: Memory, actor: string, narrowing: readonly Narrowing[]): Memory {
  const [first, ...rest] = narrowing;
  return rest.reduce((bound, next) => bound.as(actor, next), memory.as(actor, first));
}

/** What a caller asks to be narrowed to. @throws {@link ValidationError} where it cannot be read. */
export function readNarrowing(headers: Headers): readonly Narrowing[] {
  const header = headers.get(narrowingHeader);
  const parsed: unknown = header === null ? [] : parse(header);
  if (!Array.isArray(parsed)) {
    throw new ValidationError(narrowingHeader, "it is no JSON list of narrowings");
  }
  if (parsed.length > narrowingsAtMost) {
    const reason = `${parsed.length} narrowings are more than ${narrowingsAtMost}; say it in fewer`;
    throw new ValidationError(narrowingHeader, reason);
  }
  return parsed;
}

function parse(header: string): unknown {
  try {
    return JSON.parse(header);
  } catch {
    return null;
  }
}
