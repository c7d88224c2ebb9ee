import type { Memory } from "./memory.ts";
import { requireScope } from "./scope.ts";
import type { ScopedMemory } from "./scoped-memory.ts";
import { sealReadsById } from "./seal-reads-by-id.ts";

/**
 * Seals `memory` to the scope `path`.
 *
 * @throws `ValidationError` where `path` is outside the scope grammar.
 */
export function sealScope(memory: Memory, path: string): ScopedMemory {
  requireScope(path);
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
    audit: (filter, options) => memory.audit(path, filter, options),
    verifyAudit: (request, options) => memory.verifyAudit(request, options),
    layerStats: (options) => memory.layerStats(path, options),
    previewErasure: (request, options) => memory.previewErasure(path, request, options),
    erase: (request, options) => memory.erase(path, request, options),
    lifecycle: (filter, options) => memory.lifecycle(path, filter, options),
    addTimePhrase: (phrase, options) => memory.addTimePhrase(path, phrase, options),
    timePhrases: (options) => memory.timePhrases(path, options),
    removeTimePhrase: (name, options) => memory.removeTimePhrase(path, name, options),
    registerScope: (registration, options) => memory.registerScope(path, registration, options),
    scopeInfo: (options) => memory.scopeInfo(path, options),
    setMembers: (members, options) => memory.setMembers(path, members, options),
    setSettings: (settings, options) => memory.setSettings(path, settings, options),
    applyRetention: (options) => memory.applyRetention(path, options),
    deleteScope: (deletion, options) => memory.deleteScope(path, deletion, options),
    effectivePolicy: (request, options) => memory.effectivePolicy(path, request, options),
    whoami: (options) => memory.whoami(options),
    ...sealReadsById(memory, path),
  });
}
