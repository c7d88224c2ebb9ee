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
  /** Gives a record back where the scope can see it. */
  const within = <Read extends { readonly scope: string }>(
    read: Read,
    { kind, id }: { readonly kind: string; readonly id: string },
  ): Read => {
    if (!visible.has(read.scope)) {
      throw recordNotFound(kind, id);
    }
    return read;
  };
  return Object.freeze<ScopedMemory>({
    path,
    experience: (input, options) => memory.experience(path, input, options),
    experienceBulk: (items, options) => memory.experienceBulk(path, items, options),
    recall: (request, options) => memory.recall(path, request, options),
    answer: (request, options) => memory.answer(path, request, options),
    events: (filter, options) => memory.events(path, filter, options),
    episodes: (filter, options) => memory.episodes(path, filter, options),
    facts: (filter, options) => memory.facts(path, filter, options),
    factTimeline: (filter, options) => memory.factTimeline(path, filter, options),
    conflicts: (filter, options) => memory.conflicts(path, filter, options),
    beliefs: (filter, options) => memory.beliefs(path, filter, options),
    understanding: (filter, options) => memory.understanding(path, filter, options),
    coverage: (options) => memory.coverage(path, options),
    buildEpisodes: (options) => memory.buildEpisodes(path, options),
    buildBeliefs: (options) => memory.buildBeliefs(path, options),
    synthesize: (request, options) => memory.synthesize(path, request, options),
    forget: (request, options) => memory.forget(path, request, options),
    lifecycle: (filter, options) => memory.lifecycle(path, filter, options),
    addTimePhrase: (phrase, options) => memory.addTimePhrase(path, phrase, options),
    timePhrases: (options) => memory.timePhrases(path, options),
    removeTimePhrase: (name, options) => memory.removeTimePhrase(path, name, options),
    event: async (id, options) => within(await memory.event(id, options), { kind: "event", id }),
    episode: async (id, options) =>
      within(await memory.episode(id, options), { kind: "episode", id }),
    fact: async (id, options) => within(await memory.fact(id, options), { kind: "fact", id }),
    beliefWhy: async (id, options) => {
      const why = await memory.beliefWhy(id, options);
      within(why.belief, { kind: "belief", id });
      return why;
    },
    synthesisJob: async (id, options) =>
      within(await memory.synthesisJob(id, options), { kind: "synthesis", id }),
  });
}

/** The error for an id that names no record of a kind, or none that may be seen: they read the same. */
export function recordNotFound(kind: string, id: unknown): NotFoundError {
  const given = typeof id === "string" ? JSON.stringify(id) : `with a ${typeof id} as its id`;
  return new NotFoundError(`no ${kind} ${given} here`, {
    details: { id: typeof id === "string" ? id : null },
  });
}
