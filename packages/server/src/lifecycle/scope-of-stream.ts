import type { Memory } from "@keepsake/core";
import type { WireObject } from "../routing/wire-object.ts";
import { scopeOf } from "../routing/scope-of.ts";

/**
 * The scope that is asked about: as it is named, or that of the event or the erasure.
 *
 * @throws `NotFoundError` where there is none of these that the caller may see.
 */
export async function scopeOfStream(memory: Memory, query: WireObject): Promise<string> {
  const { scope, eventId, erasureId } = query;
  if (scope === undefined && typeof eventId === "string") {
    return (await memory.event(eventId)).scope;
  }
  if (scope === undefined && typeof erasureId === "string") {
    return (await memory.erasure(erasureId)).scope;
  }
  return scopeOf(scope);
}
