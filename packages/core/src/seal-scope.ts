import type { Memory } from "./memory.ts";
import { requireScope } from "./scope.ts";
import type { ReadsById, ScopedMemory } from "./scoped-memory.ts";
import { sealReadsById } from "./seal-reads-by-id.ts";
import type { Words } from "./words.ts";

type OfScope = Omit<ScopedMemory, "path" | "whoami" | "verifyAudit" | keyof ReadsById>;

/** The methods that take the scope first. */
const ofScope = [
  "experience experienceBulk recall answer answerStream similar embeddings events episodes facts factTimeline conflicts beliefs createBelief",
  "understanding coverage buildEpisodes buildBeliefs synthesize forget audit layerStats previewErasure erase",
  "lifecycle addTimePhrase timePhrases removeTimePhrase registerScope scopeInfo setMembers setSettings",
  "applyRetention deleteScope effectivePolicy",
] as const;

/**
 * Seals `memory` to the scope `path`.
 *
 * @throws `ValidationError` where `path` is outside the scope grammar.
 */
export function sealScope(memory: Memory, path: string): ScopedMemory {
  requireScope(path);
  const sealed: Record<string, unknown> = {};
  for (const name of ofScope.join(" ").split(" ")) {
    sealed[name] = (...given: unknown[]): unknown =>
      Reflect.apply(Reflect.get(memory, name), memory, [path, ...given]);
  }
  const methods: Pick<OfScope, Words<(typeof ofScope)[number]>> = Object(sealed);
  return Object.freeze<ScopedMemory>({
    path,
    ...methods,
    whoami: (options) => memory.whoami(options),
    verifyAudit: (request, options) => memory.verifyAudit(request, options),
    ...sealReadsById(memory, path),
  });
}
