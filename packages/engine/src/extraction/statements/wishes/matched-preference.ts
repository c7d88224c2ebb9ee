import { wordSet } from "../lexicon/word-set.ts";
import type { Subject } from "../clauses/mention.ts";
import { joinTokens, readNounPhrase } from "../clauses/noun-phrase.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";

const matterPrepositions = wordSet("on for in at with");
const noMatter = wordSet("a an the my");

/** "I prefer the aisle on planes", "on trains I prefer a window seat": one preference for each matter. */
export function matchPreference(
  tokens: readonly Token[],
  subject: Subject,
  group: VerbGroup,
): Statement[] | null {
  if (!isPreferring(group) || subject.mention.kind === "pronoun") {
    return null;
  }
  const boundary = tokens.findLastIndex(
    ({ lower }, at) => at < subject.verbAt && boundaries.has(lower),
  );
  const front = readFront(tokens, boundary + 1) ?? readThere(tokens, group.end);
  const isKnown = group.lemma !== "like" || isSeatLiked(tokens, group.end, front);
  return isKnown ? readWished(tokens, { subject, group, front }) : null;
}

interface Wished {
  readonly subject: Subject;
  readonly group: VerbGroup;
  readonly front: Matter | null;
}

function readWished(tokens: readonly Token[], { subject, group, front }: Wished): Statement[] {
  const first = readPreferred(tokens, group.end, front);
  const isWished = first !== null && (!group.isUnreal || first.matter !== null);
  if (!isWished || group.isNegated || group.tense === "past") {
    return [];
  }
  const next = ["and", ","].includes(wordAt(tokens, first.end))
    ? readPreferred(tokens, first.end + 1, null)
    : null;
  return [first, ...(next?.matter ? [next] : [])].map((preferred) =>
    toPreference(subject, preferred),
  );
}

/** "Change for planes: I prefer the window there": the matter named before. */
function readThere(tokens: readonly Token[], from: number): Matter | null {
  const isThere = tokens.slice(from, from + 5).some(({ lower }) => lower === "there");
  const at = isThere
    ? tokens.findIndex(({ lower }, index) => index < from && matterPrepositions.has(lower))
    : -1;
  const matter = at < 0 ? null : readMatter(tokens, at);
  return (
    matter && { ...matter, preposition: matter.preposition === "for" ? "on" : matter.preposition }
  );
}

/** "For trains I prefer" is about what one has on trains. */
function readFront(tokens: readonly Token[], at: number): Matter | null {
  const matter = readMatter(tokens, at);
  const isRide = matter !== null && matter.preposition === "for" && rides.has(matter.name);
  return isRide ? { ...matter, preposition: "on" } : matter;
}

const rides = wordSet("trains planes flights buses coaches ferries boats trams");

/** "On coaches I like the front seat", "in hotels I like a room on a high floor better". */
function isSeatLiked(tokens: readonly Token[], at: number, front: Matter | null): boolean {
  const words = tokens.slice(at, at + 9).map(({ lower }) => lower);
  return (front !== null && words.some((word) => places.has(word))) || words.includes("better");
}

const places = wordSet(
  "seat seats aisle window room rooms floor booth table berth bunk carriage coach cabin",
);
const boundaries = wordSet(", : ; and but");

/** "I prefer", "I always want". */
function isPreferring({ lemma, adverbs }: VerbGroup): boolean {
  return lemma === "prefer" || lemma === "like" || (lemma === "want" && adverbs.includes("always"));
}

/** One thing preferred, and where. */
function readPreferred(
  tokens: readonly Token[],
  at: number,
  front: Matter | null,
): (Preferred & { readonly end: number }) | null {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || phrase.words.length > 4) {
    return null;
  }
  const detail =
    front && wordAt(tokens, phrase.end) === "on" ? readNounPhrase(tokens, phrase.end + 1) : null;
  const behind = readMatter(tokens, phrase.end);
  const words = tokens.slice(phrase.end - phrase.words.length, detail?.end ?? phrase.end);
  const what = joinTokens(words).replace(/ better$/u, "");
  return { what, matter: front ?? behind, end: behind?.end ?? phrase.end };
}

interface Preferred {
  readonly what: string;
  readonly matter: Matter | null;
}

function toPreference(subject: Subject, { what, matter }: Preferred): Statement {
  return {
    kind: "assertion",
    subject: subject.mention,
    predicate: "prefers",
    object: matter ? `${what} ${matter.preposition} ${matter.name}` : what,
    matter: matter?.name,
    timing: holdsNow,
    confidence: 0.85,
  };
}

/** What a preference is about: "planes" in "on planes". */
interface Matter {
  readonly preposition: string;
  readonly name: string;
  readonly end: number;
}

function readMatter(tokens: readonly Token[], at: number): Matter | null {
  const preposition = wordAt(tokens, at);
  const phrase = matterPrepositions.has(preposition) ? readNounPhrase(tokens, at + 1) : null;
  return phrase && !noMatter.has(phrase.determiner)
    ? { preposition, name: phrase.text, end: phrase.end }
    : null;
}
