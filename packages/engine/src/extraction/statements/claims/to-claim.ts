import { type Term, termText } from "@keepsake/core";
import type { ClaimDraft } from "../../../layers/facts/claim.ts";
import { predicateEntry } from "../../../predicates/catalogue.ts";
import type { PriorClaim } from "../discourse/corrections.ts";
import type { Discourse, Referent } from "../discourse/discourse.ts";
import { findEnded, isOnlyDropped, lastThing } from "../discourse/end-things.ts";
import { attributes } from "../lexicon/attributes.ts";
import { isPlausible } from "./plausible-claim.ts";
import { lacksPrior, resolveSubject } from "../clauses/statement-subject.ts";
import { petNouns, roleNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";
import { toSingular } from "../objects/object-reader.ts";
import { isPartOf } from "./same-object.ts";
import { anything, type Statement } from "../statement.ts";
import { objectTerm, toTerm } from "./object-term.ts";
import type { DateInText } from "../../../temporal/dates-in-text.ts";
import { type ValidTime, validTimeOf } from "./valid-time.ts";

const personValued = wordSet("manager teacher partner married_to owner contact related_to");

/** Where a statement is told. */
export interface Telling {
  readonly discourse: Discourse;
  readonly toldMs: number;
  /** What was claimed before, the latest first. */
  readonly priors: readonly PriorClaim[];
}

/** The claims that a statement makes; none where its subject or a needed date is not clear. */
export function toClaims(
  told: Statement,
  dates: readonly DateInText[],
  telling: Telling,
): ClaimDraft[] {
  if (told.predicate === anything) {
    return endThing(told, telling, dates);
  }
  const statement = withEndedName(asTold(told, telling.priors), telling.discourse);
  const held = validTimeOf(statement, dates, telling.toldMs);
  const time = held && (statement.isBefore === true ? untilThen(held) : held);
  const other = objectFirst(statement, telling);
  const subject = time && resolveSubject(statement, telling);
  if (!time || !subject || lacksPrior(statement, subject, telling)) {
    return [];
  }
  if (isOnlyDropped(statement, subject, telling.priors)) {
    return [];
  }
  const claims =
    statement.kind === "retraction" && statement.object !== null
      ? endings(statement, { subject, time }, telling)
      : assertion(statement, { subject, time, other }, telling);
  return claims.filter(isPlausible);
}

/** A pronoun as the object stands for somebody told of before the subject. */
function objectFirst({ objectMention }: Statement, { discourse }: Telling): Referent | null {
  return objectMention?.kind === "pronoun" ? discourse.resolve(objectMention) : null;
}

/** "We have a dog. His name is Milo" names the pet. */
function asTold(statement: Statement, priors: readonly PriorClaim[]): Statement {
  const { predicate, subject, object } = statement;
  const animal = predicate === "owns" ? toSingular((object ?? "").split(" ").at(-1) ?? "") : "";
  if (petNouns.has(animal)) {
    return { ...statement, predicate: "has_pet", object: animal };
  }
  if (predicate === "name") {
    const owner = petOwner(subject, priors);
    if (owner) {
      return { ...statement, predicate: "pet_name", subject: owner };
    }
    return subject.kind === "pronoun" ? { ...statement, subject: unknown } : asRelative(statement);
  }
  return statement;
}

/** What was so until a change began. */
function untilThen({ validFromMs }: ValidTime): ValidTime {
  return { validFromMs: null, isFromStated: true, validToMs: validFromMs, holdsWhenTold: false };
}

/** "Amira doesn't own the tool anymore": what has ended is told by the name of its object. */
function withEndedName(statement: Statement, discourse: Discourse): Statement {
  const other =
    statement.kind === "retraction" && statement.objectMention
      ? discourse.resolve(statement.objectMention)
      : null;
  return other ? { ...statement, object: other.entity.name, objectMention: undefined } : statement;
}

/** Ends all that was told of a thing that is over. */
function endThing(
  statement: Statement,
  { priors, toldMs }: Telling,
  dates: readonly DateInText[],
): ClaimDraft[] {
  const { subject } = statement;
  const name = subject.kind === "named" ? subject.name : lastThing(priors);
  const time = validTimeOf(statement, dates, toldMs);
  if (name === null || time === null) {
    return [];
  }
  return findEnded(name, priors).flatMap(({ claim, eventId }) => {
    const ended: ClaimDraft = {
      ...claim,
      ...time,
      kind: "retraction",
      object: wholeSlot.has(claim.predicate) ? null : claim.object,
      corrects: null,
      confidence: statement.confidence,
      restsOn: eventId === null ? claim.restsOn : [...claim.restsOn, eventId],
    };
    return [ended, ...endedWith(ended, eventId, priors)];
  });
}

const wholeSlot = wordSet("scheduled_for deadline located_in status budget deploys_on");
/** "My sister is called Ana" tells who the sister is. */
function asRelative(statement: Statement): Statement {
  const { subject, object } = statement;
  const role = subject.kind === "named" && subject.role === subject.name ? subject.role : null;
  if (role === null || object === null || !roleNouns.has(role)) {
    return statement;
  }
  const attribute = attributes.get(role);
  const predicate = attribute?.kind === "person" ? attribute.predicate : "related_to";
  return {
    ...statement,
    subject: { kind: "speaker" },
    predicate,
    objectMention: { kind: "named", name: object, role, sort: "person" },
  };
}

/** "His name is Kyle" says nothing where it is not known who he is. */
const unknown: Mention = { kind: "pronoun", word: "unknown" };

/** Whose pet a mention is: "the rabbit" and "his" of one just told of are the speaker's, "Edda's dog" is hers. */
function petOwner(subject: Mention, priors: readonly PriorClaim[]): Mention | null {
  if (subject.kind !== "named") {
    const isPet = subject.kind === "pronoun" && priors[0]?.claim.predicate === "has_pet";
    return isPet ? { kind: "speaker" } : null;
  }
  const [, owner, noun = ""] = /^(?:(.+)'s )?(?:\S+ )?(\S+)$/u.exec(subject.name) ?? [];
  if (!petNouns.has(noun.toLowerCase())) {
    return null;
  }
  return owner ? { kind: "named", name: owner, role: null, sort: "person" } : { kind: "speaker" };
}

function assertion(
  statement: Statement,
  resolved: Resolved,
  { discourse, toldMs }: Telling,
): ClaimDraft[] {
  if (!statement.objectMention) {
    const object = objectOf(statement, toldMs);
    if (personValued.has(statement.predicate) && object?.type === "entity") {
      discourse.note({ id: object.id, name: object.name }, "person");
    }
    return [draft(statement, resolved, object)];
  }
  const other = resolved.other ?? discourse.resolve(statement.objectMention);
  if (!other || other.entity.id === resolved.subject.entity.id || isRoleAlone(other)) {
    return [];
  }
  const claim = draft(statement, resolved, { type: "entity", ...other.entity });
  return [{ ...claim, restsOn: [...claim.restsOn, ...other.restsOn] }];
}

/** "He's my partner" names nobody where "he" is only known as the partner. */
function isRoleAlone({ entity }: Referent): boolean {
  return attributes.has(entity.name) && roleNouns.has(entity.name);
}

interface Resolved {
  readonly subject: Referent;
  readonly time: ValidTime;
  /** Whom a pronoun as the object stood for, before the subject was heard. */
  readonly other?: Referent | null;
}

function draft(statement: Statement, { subject, time }: Resolved, object: Term | null): ClaimDraft {
  return {
    kind: statement.kind,
    subject: subject.entity,
    predicate: statement.predicate,
    matter: statement.matter ?? null,
    cardinality: predicateEntry(statement.predicate).cardinality,
    object,
    corrects: null,
    ...time,
    confidence: statement.confidence * subject.confidence,
    restsOn: subject.restsOn,
  };
}

/** An ended object is the one claimed before, where there is one, also under a shorter name. */
function endings(statement: Statement, resolved: Resolved, { priors }: Telling): ClaimDraft[] {
  const object = statement.object ?? "";
  const among = statement.among ?? [statement.predicate];
  const matching = priors.filter(
    ({ claim }) =>
      claim.kind === "assertion" &&
      claim.object !== null &&
      claim.subject.id === resolved.subject.entity.id &&
      among.includes(claim.predicate) &&
      isPartOf(object, termText(claim.object)),
  );
  const found = [...new Map(matching.map((prior) => [prior.claim.predicate, prior])).values()];
  if (found.length > 0) {
    return found.flatMap((prior) =>
      endPrior(
        prior,
        draft({ ...statement, predicate: prior.claim.predicate }, resolved, prior.claim.object),
        priors,
      ),
    );
  }
  return (statement.sure ?? [statement.predicate]).flatMap((predicate) => {
    const ended = draft({ ...statement, predicate }, resolved, objectTerm(predicate, object));
    return [ended, ...endedWith(ended, null, priors)];
  });
}

function endPrior(
  { claim, eventId }: PriorClaim,
  ended: ClaimDraft,
  priors: readonly PriorClaim[],
): ClaimDraft[] {
  const restsOn = eventId === null ? ended.restsOn : [...ended.restsOn, eventId];
  const whole = { ...ended, matter: claim.matter, restsOn };
  return [whole, ...endedWith(whole, eventId, priors)];
}

/** What ends with it: the job held at a firm, the animal that went by a name. */
function endedWith(
  ended: ClaimDraft,
  eventId: string | null,
  priors: readonly PriorClaim[],
): ClaimDraft[] {
  const of = priors.filter(
    ({ claim }) => claim.kind === "assertion" && claim.subject.id === ended.subject.id,
  );
  if (ended.predicate === "uses") {
    const hadPlan = of.some(
      (prior) => prior.claim.predicate === "plan" && prior.eventId === eventId,
    );
    return hadPlan ? [{ ...ended, predicate: "plan", object: null }] : [];
  }
  if (ended.predicate === "works_at") {
    const hadJob = of.some(({ claim }) => claim.predicate === "job_title");
    return hadJob ? [{ ...ended, predicate: "job_title", object: null }] : [];
  }
  const animals = of.filter(
    (prior) => prior.claim.predicate === "has_pet" && prior.eventId === eventId,
  );
  const [only] = animals;
  const isPet = ended.predicate === "pet_name" && animals.length === 1 && only;
  return isPet ? [{ ...ended, predicate: "has_pet", object: only.claim.object }] : [];
}

function objectOf({ predicate, object, objectDate }: Statement, toldMs: number): Term | null {
  return object === null
    ? null
    : toTerm(predicate, { text: object, date: objectDate ?? null }, toldMs);
}
