import { findEntities } from "../entities/find-entities.ts";
import type { Claim } from "../layers/facts/claim.ts";
import type { Storage } from "../storage/storage.ts";
import { foldText } from "../text/fold-text.ts";

/** An entity as a selector names it. */
export interface NamedEntity {
  readonly ids: readonly string[];
  /** What it goes by in texts: what it was called by, and every name that is known. */
  readonly calledAs: readonly string[];
}

/**
 * The entities that go by a name or an id in a scope. A role such as "sister" may mean somebody else's,
 * so it counts as a name only where there is no other, or where it was given.
 */
export async function findNamedEntity(
  storage: Storage,
  scope: string,
  called: string,
): Promise<NamedEntity> {
  const names = await storage.listNames([scope]);
  const ids = findEntities(called, { scope, names });
  const known = names.filter(({ entityId }) => ids.includes(entityId));
  const proper = known.filter(({ kind }) => kind !== "role");
  const shown = (proper.length > 0 ? proper : known).map(({ name }) => name);
  const given = foldText(called.trim()).startsWith("ent_") ? [] : [called];
  return { ids, calledAs: Array.from(new Set([...given, ...shown])) };
}

/** The names that claims give to entities. */
export function namesInClaims(claims: readonly Claim[], ids: readonly string[]): readonly string[] {
  const names = claims.flatMap(({ subject, object }) => [
    ...(ids.includes(subject.id) ? [subject.name] : []),
    ...(object?.type === "entity" && ids.includes(object.id) ? [object.name] : []),
  ]);
  return Array.from(new Set(names));
}
