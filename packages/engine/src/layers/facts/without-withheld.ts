import type { FactVersion } from "./fact-version.ts";
import type { WithheldParts } from "../withheld-parts.ts";

/** Versions without the support that is withheld; those that nothing else supports are left out. */
export function withoutWithheld(
  versions: readonly FactVersion[],
  withheld: WithheldParts,
): readonly FactVersion[] {
  return withheld.isEmpty
    ? versions
    : versions
        .map((version) => withoutSupports(version, withheld))
        .filter(({ supports }) => supports.length > 0);
}

function withoutSupports(version: FactVersion, withheld: WithheldParts): FactVersion {
  const slot = { subjectId: version.subject.id, predicate: version.predicate };
  const supports = version.supports.filter(({ eventId }) => !withheld.has(eventId, slot));
  return supports.length === version.supports.length ? version : { ...version, supports };
}
