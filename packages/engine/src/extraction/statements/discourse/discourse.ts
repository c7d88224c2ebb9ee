import type { EntityRef } from "@keepsake/core";
import { toEntityId } from "../../../entities/entity-id.ts";
import { KnownEntities, type ResolvedEntity } from "../../../entities/known-entities.ts";
import { speakerEntity } from "../../../entities/speaker-entity.ts";
import type { ClaimDraft } from "../../../layers/facts/claim.ts";
import type { EntityName, ExtractionContext, Turn } from "../../extractor.ts";
import type { PriorClaim } from "./corrections.ts";
import { backwardPronouns } from "../lexicon/function-words.ts";
import { type Gender, genderOf } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";

/** An entity that a mention was resolved to, and how surely. */
export interface Referent {
  readonly entity: EntityRef;
  readonly restsOn: readonly string[];
  /** 1 for what is named, less for what a pronoun stands for. */
  readonly confidence: number;
}

interface Spoken {
  readonly entity: EntityRef;
  readonly sort: "person" | "thing" | "either";
  readonly eventId: string | null;
}

const ofThings = wordSet(
  "price budget database deploys_on version status deadline scheduled_for located_in owner contact",
);
const ofPersons = wordSet("manager teacher partner married_to owner contact related_to");
const lookBack = 4;

/** Who and what a turn speaks of, so that its mentions and pronouns find their entities. */
export class Discourse {
  readonly speaker: EntityRef;
  readonly names: Omit<EntityName, "eventId">[] = [];
  readonly #context: ExtractionContext;
  readonly #spoken: Spoken[] = [];
  #earlier: readonly PriorClaim[] | null = null;
  readonly #genders = new Map<string, Gender>();
  readonly #turn: Turn;

  constructor(turn: Turn, context: ExtractionContext) {
    this.#turn = turn;
    this.speaker = speakerEntity(turn);
    this.#context = context;
  }

  get #known(): KnownEntities {
    return KnownEntities.of(this.#context.names);
  }

  /** The entity that a mention stands for; null where that is not clear. */
  resolve(mention: Mention): Referent | null {
    if (mention.kind === "speaker") {
      return { entity: this.speaker, restsOn: [], confidence: 1 };
    }
    return mention.kind === "pronoun"
      ? this.#resolvePronoun(mention.word)
      : this.#resolveNamed(mention);
  }

  /** Takes note of somebody or something spoken of, of which nothing was told. */
  hear(mention: Mention): void {
    if (mention.kind !== "named") {
      return;
    }
    const { entity } = this.#find(mention);
    this.note(entity, mention.sort);
    if (mention.role !== null) {
      this.#genders.set(entity.id, genderOf(mention.role.split(" ").at(-1) ?? ""));
    }
  }

  /** Notes a person or thing as spoken of, so that a pronoun can take it up. */
  note(entity: EntityRef, sort: Spoken["sort"]): void {
    this.#spoken.push({ entity, sort, eventId: null });
  }

  /** What was claimed before by the same speaker: `told` in this turn and then what came earlier, the latest first. */
  priors(told: readonly ClaimDraft[]): PriorClaim[] {
    this.#earlier ??= this.#readEarlier();
    const here = told.map((claim) => ({ claim, eventId: null, toldMs: this.#turn.observedAtMs }));
    return [...here.toReversed(), ...this.#earlier];
  }

  #readEarlier(): PriorClaim[] {
    return this.#context.recent
      .filter(({ turn }) => turn.speaker === this.#turn.speaker)
      .flatMap(({ turn, claims }) =>
        claims.map((claim) => ({ claim, eventId: turn.eventId, toldMs: turn.observedAtMs })),
      )
      .toReversed();
  }

  #resolveNamed(mention: Extract<Mention, { kind: "named" }>): Referent {
    const { entity, restsOn, key } = this.#find(mention);
    this.#remember(mention, entity, key);
    this.note(entity, mention.sort);
    return { entity, restsOn: restsOn === null ? [] : [restsOn], confidence: 1 };
  }

  #find({
    name,
    role,
  }: Extract<Mention, { kind: "named" }>): ResolvedEntity & { readonly key: string } {
    const isOnlyRole = role !== null && role === name;
    const key = isOnlyRole ? this.#roleKey(role) : name;
    const found = this.#isSpeaker(name)
      ? { entity: this.speaker, restsOn: null }
      : this.#known.resolveEntity(key);
    const entity =
      isOnlyRole && found.entity.name === key ? { ...found.entity, name } : found.entity;
    return { entity, restsOn: found.restsOn, key };
  }

  #isSpeaker(name: string): boolean {
    return toEntityId(name) === this.speaker.id;
  }

  /** The role as it is kept: those of others than the scope's user carry whose they are. */
  #roleKey(role: string): string {
    const user = speakerEntity({ scope: this.#turn.scope, speaker: null });
    return this.#turn.speaker === null ||
      user.id === this.speaker.id ||
      (user.id === "ent_user" && this.#isAssisted())
      ? role
      : `${this.speaker.name}'s ${role}`;
  }

  #isAssisted(): boolean {
    return this.#context.recent.some(
      ({ turn }) => turn.content.kind === "message" && turn.content.role === "assistant",
    );
  }

  #remember(
    { name, role }: Extract<Mention, { kind: "named" }>,
    entity: EntityRef,
    key: string,
  ): void {
    const isOnlyRole = role === name;
    this.#addName({
      entityId: entity.id,
      name: isOnlyRole ? key : name,
      kind: isOnlyRole ? "role" : "name",
    });
    if (role !== null && !isOnlyRole) {
      this.#addName({ entityId: entity.id, name: this.#roleKey(role), kind: "role" });
    }
    if (role !== null) {
      this.#genders.set(entity.id, genderOf(role.split(" ").at(-1) ?? ""));
    }
  }

  #addName(name: Omit<EntityName, "eventId">): void {
    const isTold = this.names.some(
      (told) =>
        told.entityId === name.entityId && told.name === name.name && told.kind === name.kind,
    );
    if (!isTold && name.entityId !== this.speaker.id) {
      this.names.push(name);
    }
  }

  #resolvePronoun(word: string): Referent | null {
    if (!backwardPronouns.has(word)) {
      return null;
    }
    const here = this.#spoken.filter((spoken) => this.#fits(spoken, word)).at(-1);
    if (here) {
      return { entity: here.entity, restsOn: [], confidence: 0.8 };
    }
    for (const spoken of this.#spokenBefore(word)) {
      return spoken;
    }
    return null;
  }

  *#spokenBefore(word: string): Generator<Referent> {
    for (const { turn, claims } of this.#context.recent.slice(-lookBack).toReversed()) {
      const told = claims.flatMap((claim) => spokenIn(claim, turn.eventId));
      const fitting = new Map(
        told.filter((spoken) => this.#fits(spoken, word)).map(({ entity }) => [entity.id, entity]),
      );
      fitting.delete(this.speaker.id);
      const [only] = fitting.values();
      if (only) {
        const isClear = fitting.size === 1;
        yield* isClear ? [{ entity: only, restsOn: [turn.eventId], confidence: 0.7 }] : [];
        return;
      }
    }
  }

  #genderOf(id: string): Gender {
    const told = this.#genders.get(id);
    const roles = this.#known.rolesOf(id);
    return told ?? genderOf(roles.at(-1)?.split(" ").at(-1) ?? "");
  }

  #fits({ entity, sort }: Spoken, word: string): boolean {
    const isPersonal = word === "he" || word === "she" || word === "his" || word === "her";
    if (!isPersonal) {
      return sort !== "person";
    }
    const gender = this.#genderOf(entity.id);
    const wanted = word === "he" || word === "his" ? "he" : "she";
    return sort !== "thing" && (gender === null || gender === wanted);
  }
}

/** Whom and what a claim speaks of: its subject, and its object where that is a person. */
function spokenIn({ subject, predicate, object }: ClaimDraft, eventId: string): Spoken[] {
  const sort = ofThings.has(predicate) ? "thing" : "person";
  const isPerson = ofPersons.has(predicate) && object?.type === "entity";
  const other: Spoken[] = isPerson
    ? [{ entity: { id: object.id, name: object.name }, sort: "person", eventId }]
    : [];
  return [{ entity: subject, sort, eventId }, ...other];
}
