import type { EntityRef } from "@keepsake/core";
import { toEntityId } from "../entities/entity-id.ts";
import { speakerEntity } from "../entities/speaker-entity.ts";
import { foldText } from "../text/fold-text.ts";
import type { EntityName, Extraction, Turn } from "./extractor.ts";

type NameKind = EntityName["kind"];

/** What names are understood by: the turn they stand in, and those known before it. */
export interface NamingOptions {
  readonly turn: Pick<Turn, "scope" | "speaker">;
  readonly names: readonly EntityName[];
  /** Kinds of names that may be meant; a role such as "sister" means whom the speaker has as one. */
  readonly kinds: readonly NameKind[];
}

/** Finds the entities that a turn names, makes those that are new, and keeps account of new names. */
export class EntityNaming {
  readonly #options: NamingOptions;
  readonly #speaker: EntityRef;
  readonly #restsOn = new Set<string>();
  readonly #told: Extraction["names"][number][] = [];

  constructor(options: NamingOptions) {
    this.#options = options;
    const speaker = speakerEntity(options.turn);
    this.#speaker = { id: speaker.id, name: this.#knownName(speaker.id) ?? speaker.name };
  }

  /** Who speaks, or for whom the scope is. */
  get speaker(): EntityRef {
    this.#rest(this.#speaker, speakerEntity(this.#options.turn));
    return this.#speaker;
  }

  /** Earlier events without which an entity asked for would go by another name or id. */
  get restsOn(): readonly string[] {
    return [...this.#restsOn];
  }

  /** Names that were not known before this turn. */
  get told(): Extraction["names"] {
    return this.#told;
  }

  /**
   * The entity called so, in any case; `user` is the speaker unless something else is called so. A
   * new one is known by the name from here on, as `kind`.
   */
  named(called: string, kind: NameKind = "name"): EntityRef {
    const name = called.trim();
    const known = this.#find(name);
    if (known !== null) {
      return this.#rest(known, { id: toEntityId(name), name });
    }
    return foldText(name) === "user" ? this.speaker : this.#tell(toEntityId(name), name, kind);
  }

  /** Notes that a known entity goes by another name as well. */
  alsoCalled(entity: EntityRef, name: string, kind: NameKind): void {
    this.#tell(entity.id, name, kind);
  }

  /** Whether something was called so before this turn, or it is the speaker. */
  isKnown(called: string): boolean {
    return this.isSpeaker(called) || this.#find(called.trim()) !== null;
  }

  /** Whether it means whoever speaks. */
  isSpeaker(called: string): boolean {
    const name = foldText(called.trim());
    return name === "user" || name === foldText(this.#speaker.name);
  }

  /** The entity with this id, or called so; `name` becomes another name of it. */
  identified(id: string, name?: string): EntityRef {
    const known = this.#find(id.trim());
    const ownId = id.startsWith("ent_") ? id : toEntityId(id);
    if (known === null && ownId !== id) {
      const told = name?.trim() ?? id.trim();
      return this.#rest(this.#tell(ownId, told), { id: ownId, name: told });
    }
    const own = {
      id: ownId,
      name: name?.trim() ?? ownId.slice("ent_".length).replaceAll("_", " "),
    };
    return this.#rest(
      name === undefined ? (known ?? own) : this.#tell(known?.id ?? id, own.name),
      own,
    );
  }

  /** Gives `entity`, and notes which events named it so, unless the turn alone names it as `own`. */
  #rest(entity: EntityRef, own: EntityRef): EntityRef {
    const isOwn =
      entity.id === own.id && entity.name === own.name && toEntityId(own.name) === own.id;
    const isMeant = ({ entityId, name }: EntityName): boolean =>
      entityId === entity.id &&
      (name === entity.name || foldText(name) === foldText(own.name) || entityId !== own.id);
    for (const { eventId } of isOwn ? [] : this.#options.names.filter(isMeant)) {
      this.#restsOn.add(eventId);
    }
    return entity;
  }

  #find(called: string): EntityRef | null {
    const folded = foldText(called);
    const { kinds } = this.#options;
    const found = this.#names().findLast(
      ({ entityId, name, kind }) =>
        entityId === called || (kinds.includes(kind) && foldText(name) === folded),
    );
    return found === undefined
      ? null
      : { id: found.entityId, name: this.#knownName(found.entityId) ?? found.name };
  }

  #tell(entityId: string, name: string, kind: NameKind = "name"): EntityRef {
    const known = this.#names().filter((each) => each.entityId === entityId);
    if (!known.some((each) => foldText(each.name) === foldText(name))) {
      const isOther = kind === "name" && known.some((each) => each.kind === "name");
      this.#told.push({ entityId, name, kind: isOther ? "alias" : kind });
    }
    return { id: entityId, name: this.#knownName(entityId) ?? name };
  }

  #knownName(entityId: string): string | null {
    const names = this.#names().filter((each) => each.entityId === entityId);
    return (names.find(({ kind }) => kind === "name") ?? names[0])?.name ?? null;
  }

  #names(): Extraction["names"] {
    return [...this.#options.names, ...this.#told];
  }
}
