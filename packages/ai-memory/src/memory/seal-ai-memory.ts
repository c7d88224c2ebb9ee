import { type MemoryEvent, recordNotFound, scopeAncestors } from "@keepsake/core";
import type { AiMemory, ScopedAiMemory } from "./ai-memory.ts";
import { toNamespace } from "./scope-namespace.ts";

/**
 * Seals `memory` to the scope `path`; events of other scopes than it and those that enclose it are not
 * found.
 *
 * @throws `ValidationError` where `path` is outside the scope grammar, or too long for a daemon.
 */
export function sealAiMemory(memory: Omit<AiMemory, "scope">, path: string): ScopedAiMemory {
  const visible = new Set([toNamespace(path), ...scopeAncestors(path)]);
  return Object.freeze<ScopedAiMemory>({
    path,
    experience: (input, options) => memory.experience(path, input, options),
    experienceBulk: (items, options) => memory.experienceBulk(path, items, options),
    recall: (request, options) => memory.recall(path, request, options),
    answer: (request, options) => memory.answer(path, request, options),
    answerStream: (request, options) => memory.answerStream(path, request, options),
    events: (filter, options) => memory.events(path, filter, options),
    forget: (request, options) => memory.forget(path, request, options),
    async event(id, options): Promise<MemoryEvent> {
      const event = await memory.event(id, options);
      if (!visible.has(event.scope)) {
        throw recordNotFound("event", id);
      }
      return event;
    },
  });
}
