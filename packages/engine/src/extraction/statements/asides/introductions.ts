import { interjections } from "../lexicon/function-words.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { acquaintanceNouns, relativeNouns } from "../lexicon/role-nouns.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import type { Mention } from "../clauses/mention.ts";
import { readName } from "../clauses/noun-phrase.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { sayer, type Statement } from "../statement.ts";
import { type Token, isCapital, isWord, wordAt } from "../wording/tokens.ts";

const speaker: Mention = { kind: "speaker" };

/** What people tell of themselves in passing: "Petra Lang here", "vegan now", "my 6-year-old son", "home is Hull". */
export function readIntroductions(tokens: readonly Token[]): Statement[] {
  const at = skipGreeting(tokens);
  return [
    ...readNameHere(tokens, at),
    ...readDietAlone(tokens, at),
    ...readHome(tokens, at),
    ...tokens.flatMap((_token, index) => readYearsOld(tokens, index)),
    ...readAllergen(tokens),
    ...readMeat(tokens),
    ...readAnniversary(tokens),
  ];
}

function skipGreeting(tokens: readonly Token[]): number {
  let at = 0;
  while (
    at < 4 &&
    (interjections.has(wordAt(tokens, at)) || [",", "still"].includes(wordAt(tokens, at)))
  ) {
    at += 1;
  }
  return at;
}

/** "Hello, Petra Lang here", "this is Marek Novak". */
function readNameHere(tokens: readonly Token[], at: number): Statement[] {
  const isThe = wordAt(tokens, at) === "the" && wordAt(tokens, at + 1) === "name";
  const begin = isThe ? at + 1 : at;
  const isThis =
    ["this", "name"].includes(wordAt(tokens, begin)) &&
    ["is", "'s"].includes(wordAt(tokens, begin + 1));
  const from = isThis ? begin + 2 : at;
  const name = isCapital(tokens[from]) ? readName(tokens, from) : null;
  const isName = name && name.words.length <= 3 && givenNames.has(wordAt(name.words, 0));
  if (!isName) {
    return [];
  }
  return isWholeIntroduction(tokens, name.end, isThis) ? [say(speaker, "name", name.text)] : [];
}

function isWholeIntroduction(tokens: readonly Token[], end: number, isThis: boolean): boolean {
  const next = wordAt(tokens, end);
  const isHere = next === "here" && !isWord(tokens[end + 1]);
  return isHere || (isThis && (!tokens[end] || next === "," || next === "from"));
}

/** "btw vegan now", "vegetarian since May". */
function readDietAlone(tokens: readonly Token[], at: number): Statement[] {
  const read = objectReaders["diet"]?.(tokens, at);
  const next = read ? tokens[read.end] : undefined;
  const isNow = ["now", "again", "these"].includes(next?.lower ?? "") || Boolean(next?.date);
  return read && isNow && tokens.length <= 10 ? [say(speaker, "diet", read.text)] : [];
}

/** "Home is Inverness these days". */
function readHome(tokens: readonly Token[], at: number): Statement[] {
  const isHome = wordAt(tokens, at) === "home" && ["is", "'s"].includes(wordAt(tokens, at + 1));
  const isBased =
    ["based", "living"].includes(wordAt(tokens, at)) && wordAt(tokens, at + 1) === "in";
  const from = wordAt(tokens, at + 2) === "now" ? at + 3 : at + 2;
  const place = isHome || isBased ? objectReaders["place"]?.(tokens, from) : null;
  return place && isClauseEnd(tokens, place.end) ? [say(speaker, "lives_in", place.text)] : [];
}

/** "my 6-year-old son", "our 14 year old daughter Mia". */
function readYearsOld(tokens: readonly Token[], at: number): Statement[] {
  if (!["my", "our"].includes(wordAt(tokens, at))) {
    return [];
  }
  const text = [1, 2, 3, 4, 5].map((ahead) => wordAt(tokens, at + ahead)).join(" ");
  const match = /^(\d{1,3}) ?-?(?: -)? ?(?:year|yr)s?[ -]old (\p{L}+)/u.exec(text);
  const [, age = "", role = ""] = match ?? [];
  if (!relativeNouns.has(role) && !acquaintanceNouns.has(role)) {
    return [];
  }
  const roleAt = [3, 4, 5, 6]
    .map((ahead) => at + ahead)
    .find((index) => wordAt(tokens, index) === role);
  const name = roleAt && isCapital(tokens[roleAt + 1]) ? tokens[roleAt + 1]?.text : undefined;
  return [say({ kind: "named", name: name ?? role, role, sort: "person" }, "age", age)];
}

/** "I can't eat walnuts, I'm allergic": the allergen stands in the clause before. */
function readAllergen(tokens: readonly Token[]): Statement[] {
  const allergic = tokens.findIndex(({ lower }) => lower === "allergic");
  const isMine =
    ["'m", "am", ","].includes(wordAt(tokens, allergic - 1)) &&
    wordAt(tokens, allergic + 1) !== "to";
  const eating = tokens.findIndex(
    ({ lower }, at) => lower === "no" || (avoided.has(lower) && wordAt(tokens, at - 1) === "n't"),
  );
  const read =
    isMine && eating >= 0 && eating < allergic ? objectReaders["kind"]?.(tokens, eating + 1) : null;
  return read ? [say(speaker, "allergic_to", read.text)] : [];
}

const avoided = new Set(["eat", "have", "touch", "do", "tolerate", "handle"]);

/** "I eat meat again": a way of eating without it has ended. */
function readMeat(tokens: readonly Token[]): Statement[] {
  const text = tokens.map(({ lower }) => lower).join(" ");
  const isBack =
    /^(?:\S+ ,? ?)?(?:i|we) (?:'m |'re |'ve |am |are |now |started )*(?:back to )?(?:eat|eating|started eating) (?:meat|fish|chicken|cheese|dairy|everything)(?: and \w+)? (?:again|now)\b/u.test(
      text,
    );
  return isBack && !/\b(?:if|not|n't|never|when)\b/u.test(text)
    ? [{ ...say(speaker, "diet", ""), kind: "retraction", object: null }]
    : [];
}

/** "We got married on 5 May 2012", "Born 4 June 1990". */
function readAnniversary(tokens: readonly Token[]): Statement[] {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      (lower === "married" && isOurs(tokens, index)) || (lower === "born" && index === 0),
  );
  const isOn = at >= 0 && ["on", ""].includes(wordAt(tokens, at + 1));
  const read = isOn ? objectReaders["birthday"]?.(tokens, at + 1) : null;
  const predicate = wordAt(tokens, at) === "born" ? "birthday" : "anniversary";
  return read ? [say(speaker, predicate, read.text)] : [];
}

function isOurs(tokens: readonly Token[], at: number): boolean {
  return ["got", "were", "get"].includes(wordAt(tokens, at - 1)) && wordAt(tokens, at - 2) === "we";
}

const say = sayer(0.85);
