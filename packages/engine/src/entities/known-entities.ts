import type { EntityRef } from "@keepsake/core";
import type { EntityName } from "../extraction/extractor.ts";
import { foldText } from "../text/fold-text.ts";
import { toEntity, toEntityId } from "./entity-id.ts";

/** An entity as a mention of it was resolved. */
export interface ResolvedEntity {
  readonly entity: EntityRef;
  /**
   * The event that tells the name it was found by, or how that is spelled; null where the mention
   * speaks for itself.
   */
  readonly restsOn: string | null;
}

/** What kind of thing a name is of, told beside it. */
const kinds =
  /^(?:project|service|team|client|customer) | (?:deal|project|service|app|account|contract|website|site|server|repo|library|tool|client|customer|company|system|platform|module|product)$/;

const kept = new WeakMap<readonly EntityName[], KnownEntities>();

/** The entities of a scope by the names they go by. */
export class KnownEntities {
  readonly #names = new Map<string, EntityName[]>();
  readonly #byEntity = new Map<string, EntityName>();
  readonly #roles = new Map<string, string[]>();

  #count = 0;

  /**
   * The entities that some names tell of. They are kept with the list of names, so that a list that
   * only grows is read once.
   */
  static of(names: readonly EntityName[]): KnownEntities {
    const known = kept.get(names) ?? new KnownEntities();
    kept.set(names, known);
    known.#take(names);
    return known;
  }

  #take(names: readonly EntityName[]): void {
    for (const name of names.slice(this.#count)) {
      this.#add(name);
    }
    this.#count = names.length;
  }

  /** How a name is written that is known in any case; null for one that is not. */
  spellingOf(name: string): string | null {
    return this.#names.get(foldText(name))?.findLast(({ kind }) => kind === "name")?.name ?? null;
  }

  /** The roles by which an entity is known. */
  rolesOf(id: string): readonly string[] {
    return this.#roles.get(id) ?? [];
  }

  /**
   * The entity meant by a name or noun: the one that goes by it, the one whose longer name alone
   * contains it ("tender" for "tram depot tender"), the one that goes by it without what kind of
   * thing it is ("Borealis" for "the Borealis deal"), else a new one.
   */
  resolveEntity(name: string): ResolvedEntity {
    const key = foldText(name);
    const known = this.#names.get(key)?.at(-1) ?? this.#findLonger(key) ?? this.#findCore(key);
    if (!known) {
      return { entity: toEntity(name), restsOn: null };
    }
    const { entityId, eventId } = known;
    const shown = this.#byEntity.get(entityId) ?? known;
    const spelledBy = shown.name === name ? null : shown.eventId;
    return {
      entity: { id: entityId, name: shown.name },
      restsOn: entityId === toEntityId(name) ? spelledBy : eventId,
    };
  }

  #add(name: EntityName): void {
    const key = foldText(name.name);
    this.#names.set(key, [...(this.#names.get(key) ?? []), name]);
    if (name.kind === "role") {
      this.#roles.set(name.entityId, [...(this.#roles.get(name.entityId) ?? []), name.name]);
    }
    const first = this.#byEntity.get(name.entityId);
    if (!first || (first.kind === "role" && name.kind === "name")) {
      this.#byEntity.set(name.entityId, name);
    }
  }

  #findCore(key: string): EntityName | null {
    const core = key.replace(kinds, "");
    return core === key ? null : (this.#names.get(core)?.at(-1) ?? null);
  }

  #findLonger(key: string): EntityName | null {
    if (key.length < 3) {
      return null;
    }
    const found = new Map<string, EntityName>();
    for (const [longer, names] of this.#names) {
      const name = names.at(-1);
      if (name && (longer.endsWith(` ${key}`) || longer.startsWith(`${key} `))) {
        found.set(name.entityId, name);
      }
    }
    const [only] = found.values();
    return found.size === 1 && only ? only : null;
  }
}
