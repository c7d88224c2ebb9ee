import type { EntityName } from "../extraction/extractor.ts";
import { foldText } from "../text/fold-text.ts";
import { toEntityId } from "./entity-id.ts";
import { speakerEntity } from "./speaker-entity.ts";

/**
 * Ids of the entities that go by `called` in a scope: an id, a name, another name, or what something
 * is to the user, in any case; `user` is the scope's user. Several where several are called so; the
 * id that the name would have where nobody is.
 */
export function findEntities(
  called: string,
  { scope, names }: { readonly scope: string; readonly names: readonly EntityName[] },
): readonly string[] {
  const name = foldText(called.trim());
  if (name === "user") {
    return ["ent_user", speakerEntity({ scope, speaker: null }).id];
  }
  const found = names
    .filter((known) => known.entityId === name || foldText(known.name) === name)
    .map(({ entityId }) => entityId);
  return [...new Set([...found, name.startsWith("ent_") ? name : toEntityId(called)])];
}
