import { NotFoundError } from "./errors/not-found-error.ts";
import type { Memory } from "./memory.ts";
import { requireScope, scopeAncestors } from "./scope.ts";
import type { ScopedMemory } from "./scoped-memory.ts";

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
