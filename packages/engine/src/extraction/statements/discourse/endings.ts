import { overStatement } from "../asides/ended-things.ts";
import { commonPlaces } from "../lexicon/common-places.ts";
import { endingVerbs } from "../lexicon/endings.ts";
import { hosts, languages, medicines, played } from "../lexicon/named-things.ts";
import { emptyNouns, groupNouns, schoolNouns, workplaceNouns } from "../lexicon/nouns.ts";
import { petNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import type { Mention, Subject } from "../clauses/mention.ts";
import { type Phrase, readNounPhrase } from "../clauses/noun-phrase.ts";
import { headOf } from "../objects/object-reader.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";

const ended = { ...holdsNow, isMoment: true };
const particles = wordSet("up away out in off");
const withParticle = wordSet("give pack jack");
const ownDeterminers = wordSet("my his her their the our");
const resigning = wordSet("resign retire withdraw");
const jobWords = wordSet("job work position post company firm role");

/** "I left Kessler", "we sold the car", "she gave up the piano", "I quit", "Biscuit died". */
export function matchEnding(
  tokens: readonly Token[],
  subject: Subject,
  group: VerbGroup,
): Statement[] | null {
  const { verb, at } = readEndingVerb(tokens, group);
  if (verb === "die" || isDeath(tokens, group)) {
    return isTold(group) ? deathOf(subject.mention) : [];
  }
  if (!endingVerbs[verb]) {
    return null;
  }
  return isTold(group) ? readEnded(tokens, at, { verb, subject: subject.mention }) : [];
}

interface Ending {
  readonly verb: string;
  readonly subject: Mention;
}

function readEnded(
  tokens: readonly Token[],
  at: number,
  { verb, subject }: Ending,
): Statement[] | null {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase) {
    return jobVerbs.has(verb) && isClauseEnd(tokens, at) ? endJob(subject, null) : null;
  }
  if (jobWords.has(headOf(phrase)) && ownDeterminers.has(phrase.determiner)) {
    return endJob(subject, placeOfWork(tokens, phrase));
  }
  const statements = endObject(endingVerbs[verb] ?? [], phrase, subject);
  const isTimed = tokens[phrase.end]?.date || wordAt(tokens, phrase.end) === "at";
  const isJourney = verb === "leave" && isTimed && isTown(phrase);
  return isJourney ? statements.map((statement) => ({ ...statement, sure: [] })) : statements;
}

const jobVerbs = wordSet("quit resign retire");

/** "gave up", "got rid of", "traded in": the verb with its particle, and where its object begins. */
function readEndingVerb(
  tokens: readonly Token[],
  { lemma, end: behind }: VerbGroup,
): { readonly verb: string; readonly at: number } {
  const particle = wordAt(tokens, behind);
  if (lemma === "pass" && particle === "away") {
    return { verb: "die", at: behind + 1 };
  }
  if (lemma === "get" && particle === "rid") {
    return { verb: "sell", at: behind + 2 };
  }
  if (particle === "from" && resigning.has(lemma)) {
    return { verb: "leave", at: behind + 1 };
  }
  return {
    verb: withParticle.has(lemma) ? `${lemma} ${particle}` : lemma,
    at: skipParticles(tokens, behind),
  };
}

/** "died", "passed away". */
function isDeath(tokens: readonly Token[], { lemma, end: at }: VerbGroup): boolean {
  return lemma === "die" || (lemma === "pass" && ["away", "on"].includes(wordAt(tokens, at)));
}

/** Steps over "up" and "up on". */
function skipParticles(tokens: readonly Token[], from: number): number {
  const at = particles.has(wordAt(tokens, from)) ? from + 1 : from;
  return at > from && wordAt(tokens, at) === "on" ? at + 1 : at;
}

/** "I left Berlin at noon" is a journey. */
function isTown({ text }: Phrase): boolean {
  return commonPlaces.has(text.toLowerCase());
}

function isTold(group: VerbGroup): boolean {
  return (
    !group.isNegated &&
    !group.isUnreal &&
    !group.isFormer &&
    (group.tense === "past" || group.tense === "perfect")
  );
}

function endJob(subject: Mention, employer: string | null): Statement[] {
  return [end(subject, "works_at", employer), end(subject, "job_title", null)];
}

function placeOfWork(tokens: readonly Token[], { end: at }: Phrase): string | null {
  const next = tokens[at]?.lower;
  return next === "at" || next === "with" ? (readNounPhrase(tokens, at + 1)?.text ?? null) : null;
}

function endObject(predicates: readonly string[], phrase: Phrase, subject: Mention): Statement[] {
  const possible = isTown(phrase)
    ? predicates.filter((predicate) => predicate === "lives_in")
    : predicates;
  const likely = possible.filter((predicate) => endable[predicate]?.(phrase));
  const certain = likely.find((predicate) => predicate === "learning" || predicate === "plays");
  const one = headOf(phrase) === "membership" ? "member_of" : certain;
  const sure = one ? [one] : likely;
  const object = phrase.text.replace(/ (?:subscription|membership|account|plan)$/u, "");
  return [{ ...end(subject, sure[0] ?? "", object), among: predicates, sure }];
}

const vehicles = wordSet(
  "car van bike bicycle motorbike motorcycle scooter truck camper campervan moped tractor",
);
const isNamed = ({ words }: Phrase): boolean => words.every(isCapital);
const firstIn = (lexicon: ReadonlySet<string>, { words }: Phrase): boolean =>
  lexicon.has(wordAt(words, 0));

const isPossession = (phrase: Phrase): boolean =>
  phrase.determiner !== "" && !emptyNouns.has(headOf(phrase));

/** Whether what is ended must be the object of a predicate, by its looks alone. */
const endable: Readonly<Record<string, (phrase: Phrase) => boolean>> = {
  learning: (phrase) => firstIn(languages, phrase),
  plays: (phrase) => played.has(headOf(phrase)),
  takes: (phrase) => medicines.has(headOf(phrase)),
  member_of: (phrase) =>
    groupNouns.has(headOf(phrase)) || (isNamed(phrase) && !firstIn(languages, phrase)),
  works_at: (phrase) => workplaceNouns.has(headOf(phrase)) || isNamed(phrase),
  studies_at: (phrase) => schoolNouns.has(headOf(phrase)) || isNamed(phrase),
  lives_in: isNamed,
  team: (phrase) => headOf(phrase) === "team",
  has_pet: (phrase) => petNouns.has(headOf(phrase)),
  plan: (phrase) => ["plan", "tier"].includes(headOf(phrase)),
  uses: (phrase) => isCapital(phrase.words[0]) && !firstIn(hosts, phrase),
  owns: isPossession,
  drives: (phrase) => isNamed(phrase) || vehicles.has(headOf(phrase)),
};

/** Only a pet's death ends something that was noted: it is a pet no longer. */
function deathOf(mention: Mention): Statement[] {
  if (mention.kind !== "named" || (mention.role !== null && !petNouns.has(mention.role))) {
    return [];
  }
  const speaker: Mention = { kind: "speaker" };
  const words = mention.name.split(" ");
  const isKind = petNouns.has(words.at(-1)?.toLowerCase() ?? "");
  const isNamedKind = words.length > 1 && petNouns.has(words.at(-2)?.toLowerCase() ?? "");
  const name = isNamedKind ? (words.at(-1) ?? "") : mention.name;
  return [end(speaker, isKind ? "has_pet" : "pet_name", name), overStatement(mention)];
}

function end(subject: Mention, predicate: string, object: string | null): Statement {
  return { kind: "retraction", subject, predicate, object, timing: ended, confidence: 0.85 };
}
