import { readNounPhrase } from "../clauses/noun-phrase.ts";
import { toMention } from "../clauses/clause-subject.ts";
import { backwardPronouns } from "../lexicon/function-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import type { Mention, Subject } from "../clauses/mention.ts";
import { anything, holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";

const overWords = wordSet(
  "off cancelled canceled scrapped axed binned gone dead over history dropped toast kaput totalled totaled sold stolen shelved abandoned discontinued finished written removed uninstalled deleted abolished demolished expired lost lapsed decommissioned",
);
const overPhrases = new Set([
  "called off",
  "written off",
  "no more",
  "postponed indefinitely",
  "off the",
  "out the",
  "a goner",
  "done for",
  "not happening",
  "not on",
  "switched off",
  "shut down",
  "turned off",
  "taken down",
]);
const passing = wordSet("happen take go run come");
const endingVerbs = wordSet("fold collapse disappear vanish expire lapse cease");

/** "The demo is off", "the Fiesta died", "the offsite isn't happening": what was told of a thing is over. */
export function matchEndedThing(
  tokens: readonly Token[],
  { mention }: Subject,
  group: VerbGroup,
): Statement[] {
  const isThing = mention.kind === "named" || (mention.kind === "pronoun" && mention.word === "it");
  if (!isThing || group.isUnreal || !isEnding(tokens, group)) {
    return [];
  }
  return [overStatement(mention)];
}

function isEnding(tokens: readonly Token[], group: VerbGroup): boolean {
  const { lemma, end, isNegated, tense } = group;
  if (isNegated) {
    return passing.has(lemma) && (tense !== "past" || group.isOver) && isTakingPlace(tokens, group);
  }
  const isRunOut = lemma === "run" && wordAt(tokens, end) === "out" && isClauseEnd(tokens, end + 1);
  if (endingVerbs.has(lemma) || isRunOut) {
    return tense === "past" || tense === "perfect";
  }
  const isState = lemma === "be" || lemma === "get";
  return isState && isOverAt(tokens, end);
}

/** "isn't happening", "won't take place", "isn't going ahead". */
function isTakingPlace(tokens: readonly Token[], { lemma, end }: VerbGroup): boolean {
  const next = wordAt(tokens, end);
  return (
    lemma === "happen" ||
    (lemma === "take" && next === "place") ||
    (lemma === "go" && next === "ahead") ||
    (lemma === "come" && next === "off")
  );
}

function isOverAt(tokens: readonly Token[], at: number): boolean {
  const from = beforeOver.has(wordAt(tokens, at)) ? at + 1 : at;
  const [first, second] = [wordAt(tokens, from), wordAt(tokens, from + 1)];
  if (overPhrases.has(`${first} ${second}`)) {
    return true;
  }
  const isMore = second !== "" && !behindOver.has(second);
  return overWords.has(first) && !isMore;
}

const beforeOver = wordSet("now all officially finally sadly completely totally well");
const behindOver = wordSet(
  "now , . ; : - — – ! and but so because since as for this due after by too sadly unfortunately again altogether completely with in on",
);

const cancelling = new Map<string, readonly string[]>(
  Object.entries({
    cancel: [""],
    call: ["off"],
    scrap: [""],
    axe: [""],
    bin: [""],
    drop: [""],
    ditch: [""],
    shelve: [""],
    abandon: [""],
    sell: [""],
    lose: [""],
    total: [""],
    crash: [""],
    trade: ["in", ""],
    give: ["away", "up", "to"],
    get: ["rid"],
    pull: ["out"],
    back: ["out"],
    write: ["off"],
    throw: ["out", "away"],
    part: ["with"],
    rehome: [""],
    have: [""],
    do: [""],
    own: [""],
    need: [""],
    use: [""],
  }),
);

/** What is ended by somebody: "we called off the demo", "I sold it", "I no longer have the Fiesta". */
export function endedByVerb(tokens: readonly Token[], group: VerbGroup): Statement[] {
  const particles = cancelling.get(group.lemma);
  const isDenied = denials.has(group.lemma);
  if (!particles || group.isUnreal || isDenied !== isOverFor(tokens, group)) {
    return [];
  }
  const isTold = isDenied || group.tense === "past" || group.tense === "perfect";
  const at = objectAt(tokens, group.end, particles);
  const mention = isTold && at !== null ? mentionAt(tokens, at) : null;
  return mention ? [overStatement(mention)] : [];
}

const denials = wordSet("have do own need use");

function isOverFor(tokens: readonly Token[], group: VerbGroup): boolean {
  const rest = tokens.slice(group.end, group.end + 8).map(({ lower }) => lower);
  return (
    group.isOver ||
    (group.isNegated && group.lemma === "do" && group.tense === "progressive") ||
    (group.isNegated &&
      (rest.includes("anymore") || rest.includes("longer") || rest.includes("more")))
  );
}

/** Where the object begins, behind the particle of the verb; null where the particle is missing. */
function objectAt(
  tokens: readonly Token[],
  end: number,
  particles: readonly string[],
): number | null {
  const next = wordAt(tokens, end);
  if (next !== "" && particles.includes(next)) {
    return joining.has(wordAt(tokens, end + 1)) ? end + 2 : end + 1;
  }
  const phrase = readNounPhrase(tokens, end);
  const isBehind = phrase !== null && particles.includes(wordAt(tokens, phrase.end));
  const isIt = wordAt(tokens, end) === "it" && particles.includes(wordAt(tokens, end + 1));
  return particles.includes("") || isBehind || isIt ? end : null;
}

const joining = wordSet("of on from");

function mentionAt(tokens: readonly Token[], at: number): Mention | null {
  const word = wordAt(tokens, at);
  if (word === "it" || (backwardPronouns.has(word) && word === "they")) {
    return { kind: "pronoun", word: "it" };
  }
  const phrase = readNounPhrase(tokens, at);
  const isVague =
    phrase === null || ["a", "an", "some", "your", "their"].includes(phrase.determiner);
  return isVague ? null : toMention(tokens.slice(at, phrase.end));
}

/** "No demo after all", "no more Filmhaus". */
export function readGone(tokens: readonly Token[]): Statement[] {
  if (partings.has(wordAt(tokens, 0))) {
    return partFrom(tokens);
  }
  if (wordAt(tokens, 0) !== "no") {
    return [];
  }
  const at = wordAt(tokens, 1) === "more" ? 2 : 1;
  const phrase = readNounPhrase(tokens, at);
  const next = phrase ? `${wordAt(tokens, phrase.end)} ${wordAt(tokens, phrase.end + 1)}` : "";
  const isOver = at === 2 || /^(?:after all|anymore|any more|for us)/u.test(next);
  const name = phrase?.text ?? "";
  return phrase && isOver && phrase.words.length <= 3
    ? [overStatement({ kind: "named", name, role: null, sort: "thing" })]
    : [];
}

const partings = wordSet("goodbye bye farewell");

/** "Goodbye Filmhaus". */
function partFrom(tokens: readonly Token[]): Statement[] {
  const at = wordAt(tokens, 1) === "to" || wordAt(tokens, 1) === "," ? 2 : 1;
  const mention = mentionAt(tokens, at);
  return mention ? [overStatement(mention)] : [];
}

const dismissing = wordSet("cancel scrap forget drop delete remove strike ditch");

/** "Please cancel the demo": what is to take place no longer. */
export function readDismissal(tokens: readonly Token[], at: number): Statement[] {
  const mention = dismissing.has(wordAt(tokens, at)) ? mentionAt(tokens, at + 1) : null;
  return mention?.kind === "named" ? [overStatement(mention)] : [];
}

/** Says that whatever was told of a thing is over. */
export function overStatement(subject: Mention): Statement {
  return {
    kind: "retraction",
    subject,
    predicate: anything,
    object: null,
    timing: { ...holdsNow, isMoment: true },
    confidence: 0.85,
  };
}
