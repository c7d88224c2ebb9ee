import { matchAttribute, matchTurnedAttribute } from "./attributes.ts";
import { matchActiveChange } from "./active-changes.ts";
import { skipOpening } from "./clause-opening.ts";
import { findSubjects, toMention } from "./clause-subject.ts";
import type { Clause } from "./clauses.ts";
import { frameVerbs } from "../frames/all-frames.ts";
import { matchFrames } from "../matching/match-frames.ts";
import { endedByVerb, matchEndedThing } from "../asides/ended-things.ts";
import { matchEnding } from "../discourse/endings.ts";
import { matchPreference } from "../wishes/matched-preference.ts";
import type { Mention, Subject } from "./mention.ts";
import type { Statement } from "../statement.ts";
import { readAppended } from "../asides/topics.ts";
import { type Token, isCapital, isWord, wordAt } from "../wording/tokens.ts";
import type { VerbReading } from "./verb-forms.ts";
import { isFragment, withoutVerb } from "../asides/fragments.ts";
import { type VerbGroup, readVerbGroups } from "./verb-group.ts";

/** What a clause says, and whom it is about. */
export interface ClauseReading {
  readonly statements: readonly Statement[];
  /** The subject that a clause behind it may leave out; null for none. */
  readonly subject: Mention | null;
}

/** A rule that reads statements from a subject, its verb and what follows; null where it does not apply. */
type ClauseRule = (
  tokens: readonly Token[],
  subject: Subject,
  group: VerbGroup,
) => Statement[] | null;

const rules: readonly ClauseRule[] = [
  matchAttribute,
  matchTurnedAttribute,
  matchPreference,
  matchActiveChange,
  matchFrames,
  matchEnding,
];
const thingRules: readonly ClauseRule[] = [matchAttribute, matchFrames];
const none: ClauseReading = { statements: [], subject: null };

/** Reads one clause of a sentence. `before` is the subject of the clause in front of it. */
export function readClause(
  tokens: readonly Token[],
  clause: Clause,
  before: Mention | null,
): ClauseReading {
  const subjects = findSubjects(tokens, clause, {
    forms: frameVerbs,
    inherited: labelledSubject(tokens, clause, before),
  });
  for (const subject of subjects) {
    const statements = readSubject(tokens, subject);
    if (statements) {
      return { statements, subject: subject.mention };
    }
  }
  const isAppended = clause.opener === "," || clause.opener === ":";
  const others = [
    ...readAppended(tokens, clause, isAppended ? before : null),
    ...readElided(tokens, clause),
  ];
  if (others.length > 0) {
    return { statements: others, subject: before };
  }
  if (subjects.every(({ mention }) => isBare(mention))) {
    return { ...none, subject: mentionAlone(tokens, clause) ?? before };
  }
  const cleft = cleftName(tokens, clause);
  if (cleft) {
    return { ...none, subject: cleft };
  }
  const [first] = subjects;
  const isNamed = first !== undefined && first.words.length > 0;
  return { ...none, subject: isNamed ? first.mention : (mentionAlone(tokens, clause) ?? before) };
}

/** "My mother-in-law, Ruth, is vegan": a clause that only names somebody hands the subject on. */
function mentionAlone(tokens: readonly Token[], { from, to, opener }: Clause): Mention | null {
  const words = tokens.slice(from, to);
  const isPlain =
    words.length <= 4 &&
    words.every((word) => isWord(word)) &&
    (words.length > 1 || !/(?:ed|ing)$/u.test(wordAt(words, 0))) &&
    (opener === "" || opener === ",");
  const mention = isPlain ? toMention(words) : null;
  return mention?.kind === "named" && mention.sort !== "thing" ? mention : null;
}

/** "It's Hector" of "it's Hector who owns the budget section". */
function cleftName(tokens: readonly Token[], clause: Clause): Mention | null {
  const at = skipOpening(tokens, clause);
  const isCleft =
    wordAt(tokens, at) === "it" && ["'s", "is", "was"].includes(wordAt(tokens, at + 1));
  const mention = isCleft ? toMention(tokens.slice(at + 2, clause.to)) : null;
  return mention?.kind === "named" && isCapital(tokens[at + 2])
    ? { ...mention, isCleft: true }
    : null;
}

/** "Now on Svelte 5", "still on the Pro plan": "we are" is left out. */
function readElided(tokens: readonly Token[], { from, opener }: Clause): Statement[] {
  const isNow = opener === "" && elidedAdverbs.has(wordAt(tokens, from));
  const group: VerbGroup = {
    lemma: "be",
    end: from + 1,
    tense: "present",
    isNegated: false,
    isUnreal: false,
    isFormer: false,
    isOver: false,
    phase: null,
    adverbs: [],
  };
  return isNow && wordAt(tokens, from + 1) === "on"
    ? (matchFrames(tokens, { mention: { kind: "speaker" }, words: [], verbAt: from }, group) ?? [])
    : [];
}

const elidedAdverbs = new Set(["now", "still", "back", "currently", "already"]);

function isBare(mention: Mention): boolean {
  return mention.kind === "named" && mention.isBare === true;
}

function readSubject(tokens: readonly Token[], subject: Subject): Statement[] | null {
  const isPerson = subject.mention.kind === "speaker";
  const groups = readGroups(tokens, subject);
  for (const group of isPerson ? groups : groups.toReversed()) {
    for (const rule of isBare(subject.mention) ? thingRules : rules) {
      const statements = rule(tokens, subject, group);
      if (statements) {
        return [
          ...matchEndedThing(tokens, subject, group),
          ...statements,
          ...endedByVerb(tokens, group),
        ];
      }
    }
    const ended = [...matchEndedThing(tokens, subject, group), ...endedByVerb(tokens, group)];
    if (ended.length > 0) {
      return ended;
    }
  }
  return null;
}

/** The verbs of a subject; "big fan of ramen" leaves out "I'm" altogether. */
function readGroups(tokens: readonly Token[], subject: Subject): VerbGroup[] {
  const groups = readVerbGroups(tokens, subject.verbAt, frameVerbs);
  const isAlone = subject.words.length === 0 && subject.mention.kind === "speaker";
  return isAlone && isFragment(tokens, subject.verbAt)
    ? [withoutVerb(tokens, subject.verbAt), ...groups]
    : groups;
}

/** "Moved to Porto last week" leaves out who; "and switched jobs" has the subject of the clause before. */
function inheritedSubject(
  tokens: readonly Token[],
  clause: Clause,
  before: Mention | null,
): Mention | null {
  if (clause.from === 0 || clause.opener === ":") {
    return isSpeakerLeftOut(tokens, skipOpening(tokens, clause)) ? { kind: "speaker" } : null;
  }
  if (clause.opener === "who" || clause.opener === "that") {
    const isCleft = before?.kind === "named" && before.isCleft === true;
    return isCleft
      ? before
      : clause.opener === "who"
        ? personInFront(tokens, clause.from - 1)
        : null;
  }
  return ["and", ",", "but", "then", "so", "yet"].includes(clause.opener) ? before : null;
}

/** The subject left out behind a label, else that of the clause before. */
function labelledSubject(
  tokens: readonly Token[],
  clause: Clause,
  before: Mention | null,
): Mention | null {
  const labelled = clause.opener === ":" ? personOfLabel(tokens, clause.from - 1) : undefined;
  return labelled === undefined ? inheritedSubject(tokens, clause, before) : labelled;
}

/** "Card for Nasrin: allergic to nuts" tells of her; undefined where a label names nobody. */
function personOfLabel(tokens: readonly Token[], colon: number): Mention | null | undefined {
  const from = tokens.findLastIndex(({ lower }, at) => at < colon && lower === "for");
  const words = from < 0 ? [] : tokens.slice(from + 1, colon);
  if (words.length === 0 || words.length > 4 || !isCapital(words.at(-1))) {
    return undefined;
  }
  const mention = toMention(words);
  return mention?.kind === "named" && mention.sort !== "thing" ? mention : null;
}

/** "my aunt Nasrin, who only speaks Farsi": whom a relative clause tells of. */
function personInFront(tokens: readonly Token[], who: number): Mention | null {
  const end = wordAt(tokens, who - 1) === "," ? who - 1 : who;
  let from = end;
  while (isCapital(tokens[from - 1]) && end - from < 3) {
    from -= 1;
  }
  const name = toMention(tokens.slice(from, end));
  return name?.kind === "named" && name.sort !== "thing" ? { ...name, sort: "person" } : null;
}

function isSpeakerLeftOut(tokens: readonly Token[], at: number): boolean {
  const first = frameVerbs.get(wordAt(tokens, at))?.[0];
  return (
    (first !== undefined && isElided(first) && !isGerund(tokens, at)) ||
    isDenial(tokens, at) ||
    isFragment(tokens, at) ||
    wordAt(tokens, at) === "been"
  );
}

const feeling = new Set(["love", "hate", "prefer", "enjoy"]);

/** "Moved to Porto", "Love lapsang": verbs that the speaker leaves "I" out before. */
function isElided({ lemma, form }: VerbReading): boolean {
  return (
    form === "past" ||
    form === "participle" ||
    form === "ing" ||
    form === "same" ||
    (form === "base" && feeling.has(lemma))
  );
}

/** "Running a bakery is hard" has the gerund for its subject. */
function isGerund(tokens: readonly Token[], at: number): boolean {
  const isIng = wordAt(tokens, at).endsWith("ing");
  return isIng && tokens.slice(at + 1, at + 9).some(({ lower }) => finite.has(lower));
}

const finite = new Set([
  "is",
  "'s",
  "was",
  "has",
  "are",
  "can",
  "will",
  "makes",
  "helps",
  "feels",
  "keeps",
]);

/** "Still can't stand celery". */
function isDenial(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at) === "can" &&
    wordAt(tokens, at + 1) === "n't" &&
    wordAt(tokens, at + 2) === "stand"
  );
}
