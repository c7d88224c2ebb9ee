import { NotFoundError } from "./errors/not-found-error.ts";
import type { EventLog } from "./events/event-log.ts";
import type { Forgetting } from "./forgetting/forgetting.ts";
import type { Memory } from "./memory.ts";
import type { Reading } from "./recall/reading.ts";
import { requireScope, scopeAncestors } from "./scope.ts";
import type { Writing } from "./writing/writing.ts";

type WithoutScope<Method> = Method extends (scope: string, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

type Sealed<Role> = { readonly [Name in keyof Role]: WithoutScope<Role[Name]> };

/**
 * A memory sealed to one scope: the methods of {@link Memory} without their first argument. It
 * reads its scope and, in the holistic view, those that enclose it; it writes to and forgets from
 * its scope alone.
 */
export interface ScopedMemory
  extends Sealed<Writing>, Sealed<Reading>, Sealed<Forgetting>, Sealed<Pick<EventLog, "events">> {
  /** The scope it is sealed to. */
  readonly path: string;

  /** One event. @throws `NotFoundError` also for an event that this scope cannot see. */
  readonly event: EventLog["event"];
}

/**
 * Seals `memory` to the scope `path`.
 *
 * @throws `ValidationError` where `path` is outside the scope grammar.
 */
export function sealScope(memory: Memory, path: string): ScopedMemory {
  requireScope(path);
  const visible = new Set([path, ...scopeAncestors(path)]);
  return Object.freeze<ScopedMemory>({
    path,
    experience: (input, options) => memory.experience(path, input, options),
    experienceBulk: (items, options) => memory.experienceBulk(path, items, options),
    recall: (request, options) => memory.recall(path, request, options),
    answer: (request, options) => memory.answer(path, request, options),
    events: (filter, options) => memory.events(path, filter, options),
    forget: (request, options) => memory.forget(path, request, options),
    event: async (id, options) => {
      const event = await memory.event(id, options);
      if (!visible.has(event.scope)) {
        throw eventNotFound(id);
      }
      return event;
    },
  });
}

/** The error for an id that names no event, or none that may be seen: they read the same. */
export function eventNotFound(id: string): NotFoundError {
  return new NotFoundError(`no event ${JSON.stringify(id)} here`, { details: { id } });
}
