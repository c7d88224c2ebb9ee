import { attributes } from "../lexicon/attributes.ts";
import { auxiliaries, notNames } from "../lexicon/function-words.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { calendarNames, languages } from "../lexicon/named-things.ts";
import { acquaintanceNouns, petNouns, relativeNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import type { Mention } from "../clauses/mention.ts";
import { readName } from "../clauses/noun-phrase.ts";
import { toSingular } from "../objects/object-reader.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { sayer, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const own = wordSet("my our");
const being = wordSet("is 's are 're");
const naming = wordSet("called named");
const others = new Map([
  ["his", "he"],
  ["her", "she"],
]);
const speaker: Mention = { kind: "speaker" };

/** "My kids are Ben and Lily", "Yara is my sister", "her teacher Mr Okafor", "Ana, a nurse in Graz,". */
export function readRelations(tokens: readonly Token[]): Statement[] {
  return tokens.flatMap((token, at) =>
    token.isQuoted
      ? []
      : [
          ...readNamedRelatives(tokens, at),
          ...readTurnedRelative(tokens, at),
          ...readTheirs(tokens, at),
          ...readCalling(tokens, at),
          ...readPetCalled(tokens, at),
          ...readHadRelative(tokens, at),
          ...readSomeone(tokens, at),
          ...readNamedOnes(tokens, at),
        ],
  );
}

/** Where the noun of "my two best friends" stands; -1 where none stands there. */
function nounBehind(tokens: readonly Token[], at: number): number {
  for (let noun = at + 1; noun <= at + 3; noun += 1) {
    const word = toSingular(wordAt(tokens, noun));
    if (word.startsWith("ex") || parted.has(word)) {
      return -1;
    }
    if (relativeNouns.has(word) || acquaintanceNouns.has(word) || petNouns.has(word)) {
      return noun;
    }
  }
  return -1;
}

const parted = wordSet("old former late previous");

/** "My kids are Ben and Lily". */
function readNamedRelatives(tokens: readonly Token[], at: number): Statement[] {
  const noun = own.has(wordAt(tokens, at)) ? nounBehind(tokens, at) : -1;
  if (noun < 0 || !being.has(wordAt(tokens, noun + 1))) {
    return [];
  }
  const from = naming.has(wordAt(tokens, noun + 2)) ? noun + 3 : noun + 2;
  const names = readNames(tokens, from);
  return names.flatMap((name) => relate(name, toSingular(wordAt(tokens, noun))));
}

/** "Ben, Lily and Max", up to the end of a clause; none where anything else follows. */
function readNames(tokens: readonly Token[], from: number): string[] {
  const names: string[] = [];
  let at = from;
  while (names.length < 6) {
    const name = properName(tokens, at);
    if (!name) {
      return [];
    }
    names.push(name.text);
    const isMore = [",", "and", "&"].includes(wordAt(tokens, name.end));
    const next = wordAt(tokens, name.end + 1) === "and" ? name.end + 2 : name.end + 1;
    if (!isMore || !properName(tokens, next)) {
      return isClauseEnd(tokens, name.end) ? names : [];
    }
    at = next;
  }
  return names;
}

function properName(tokens: readonly Token[], at: number): { text: string; end: number } | null {
  const name = isCapital(tokens[at]) ? readName(tokens, at) : null;
  const first = wordAt(tokens, at);
  const isOther = calendarNames.has(first) || languages.has(first) || notNames.has(first);
  return name && name.words.length <= 3 && !isOther ? name : null;
}

/** "Yara is my sister". */
function readTurnedRelative(tokens: readonly Token[], at: number): Statement[] {
  const name = at === 0 || !isCapital(tokens[at - 1]) ? properName(tokens, at) : null;
  const isMine =
    name && being.has(wordAt(tokens, name.end)) && own.has(wordAt(tokens, name.end + 1));
  const noun = isMine ? nounBehind(tokens, name.end + 1) : -1;
  return name && noun > 0 && isClauseEnd(tokens, noun + 1)
    ? relate(name.text, toSingular(wordAt(tokens, noun)))
    : [];
}

function relate(name: string, noun: string): Statement[] {
  if (petNouns.has(noun)) {
    return [say(speaker, "has_pet", noun), say(speaker, "pet_name", name)];
  }
  const predicate = attributes.get(noun)?.predicate ?? "related_to";
  const person: Mention = { kind: "named", name, role: noun, sort: "person" };
  return [{ ...say(speaker, predicate, name), objectMention: person }];
}

/** "her teacher Mr Okafor": whom another has as one. */
function readTheirs(tokens: readonly Token[], at: number): Statement[] {
  const word = others.get(wordAt(tokens, at));
  const from = wordAt(tokens, at + 1) === "new" ? at + 2 : at + 1;
  const attribute = word ? attributes.get(wordAt(tokens, from)) : undefined;
  if (!word || attribute?.kind !== "person" || wordAt(tokens, at - 1) === "is") {
    return [];
  }
  const person = isCapital(tokens[from + 1]) ? objectReaders["person"]?.(tokens, from + 1) : null;
  const name = nearestName(tokens, at);
  const owner: Mention = name
    ? { kind: "named", name, role: null, sort: "person" }
    : { kind: "pronoun", word };
  return person ? [say(owner, attribute.predicate, person.text)] : [];
}

/** "Leo's new teacher, Mr Hale,": whom somebody named has as one. */
function readNamedOnes(tokens: readonly Token[], at: number): Statement[] {
  const owner = wordAt(tokens, at) === "'s" ? tokens[at - 1] : undefined;
  if (!owner || !givenNames.has(owner.lower)) {
    return [];
  }
  const noun = wordAt(tokens, at + 1) === "new" ? at + 2 : at + 1;
  const attribute = attributes.get(wordAt(tokens, noun));
  const from = wordAt(tokens, noun + 1) === "," ? noun + 2 : noun + 1;
  const person = isCapital(tokens[from]) ? objectReaders["person"]?.(tokens, from) : null;
  const subject: Mention = { kind: "named", name: owner.text, role: null, sort: "person" };
  return attribute?.kind === "person" && person
    ? [say(subject, attribute.predicate, person.text)]
    : [];
}

/** The given name that was last told in front; null for none. */
function nearestName(tokens: readonly Token[], at: number): string | null {
  const token = tokens
    .slice(0, at)
    .findLast((word) => isCapital(word) && givenNames.has(word.lower));
  return token?.text ?? nameAtHead(tokens, at);
}

/** "Seating, please: Winnie must sit": a name of one word that a verb follows. */
function nameAtHead(tokens: readonly Token[], at: number): string | null {
  const head = tokens
    .slice(0, at)
    .findLastIndex(
      (word, index) =>
        isCapital(word) &&
        auxiliaries.has(wordAt(tokens, index + 1)) &&
        !notNames.has(word.lower) &&
        !calendarNames.has(word.lower) &&
        word.lower !== "i",
    );
  return tokens[head]?.text ?? null;
}

/** "my sister Ana, a nurse in Graz,": what somebody is, beside the name. */
function readCalling(tokens: readonly Token[], at: number): Statement[] {
  const isAside = wordAt(tokens, at) === "," && ["a", "an", "the"].includes(wordAt(tokens, at + 1));
  const name = isAside && at > 0 ? nameBefore(tokens, at) : null;
  const job = name ? objectReaders["job"]?.(tokens, at + 1) : null;
  if (!job || !name) {
    return [];
  }
  const mention: Mention = { kind: "named", name, role: null, sort: "person" };
  const where = readWhere(tokens, job.end);
  const place = where ? [say(mention, where.predicate, where.text)] : [];
  return isClauseEnd(tokens, where?.end ?? job.end)
    ? [say(mention, "job_title", job.text), ...place]
    : [];
}

/** Where a job is, behind it: "at Volvo", "in Graz". */
function readWhere(
  tokens: readonly Token[],
  at: number,
): { predicate: string; text: string; end: number } | null {
  const preposition = wordAt(tokens, at);
  const kinds = preposition === "in" ? whereIn : whereAt;
  const isWhere = preposition === "in" || ["at", "for", "with"].includes(preposition);
  const read = isWhere ? objectReaders[kinds.kind]?.(tokens, at + 1) : null;
  return read ? { predicate: kinds.predicate, text: read.text, end: read.end } : null;
}

const whereIn = { kind: "place", predicate: "lives_in" };
const whereAt = { kind: "org", predicate: "works_at" };

/** "I have a girlfriend, her name is Mia", "we've two sons, Leo and Max". */
function readHadRelative(tokens: readonly Token[], at: number): Statement[] {
  const isHaving =
    ["i", "we"].includes(wordAt(tokens, at)) && ["have", "'ve"].includes(wordAt(tokens, at + 1));
  const read = isHaving ? objectReaders["relative"]?.(tokens, skipGot(tokens, at + 2)) : null;
  if (!read) {
    return [];
  }
  const noun = toSingular(wordAt(tokens, read.end - 1));
  return readNames(tokens, namesBehind(tokens, read.end)).flatMap((name) => relate(name, noun));
}

/** "I started seeing someone, his name is Tom". */
function readSomeone(tokens: readonly Token[], at: number): Statement[] {
  const isDating =
    ["seeing", "dating"].includes(wordAt(tokens, at)) &&
    ["someone", "somebody"].includes(wordAt(tokens, at + 1));
  const from = isDating ? namesBehind(tokens, at + 2) : -1;
  const [only] = from > at + 2 ? readNames(tokens, from) : [];
  return only ? relate(only, "partner") : [];
}

function skipGot(tokens: readonly Token[], at: number): number {
  const from = wordAt(tokens, at) === "got" ? at + 1 : at;
  return /^(?:\d|two|three|four|five)$/u.test(wordAt(tokens, from)) ? from + 1 : from;
}

/** Where names begin behind "sons,", "sons called", "girlfriend, her name is". */
function namesBehind(tokens: readonly Token[], end: number): number {
  const at = [",", ":", "and"].includes(wordAt(tokens, end)) ? end + 1 : end;
  const isName = wordAt(tokens, at + 1) === "name" && being.has(wordAt(tokens, at + 2));
  if (isName) {
    return at + 3;
  }
  return naming.has(wordAt(tokens, at)) || being.has(wordAt(tokens, at)) ? at + 1 : at;
}

/** "There's a snail named Bon", "a grey kitten called Nougat": an animal that is nobody else's. */
function readPetCalled(tokens: readonly Token[], at: number): Statement[] {
  const noun = wordAt(tokens, at);
  const name = petNouns.has(noun) ? nameCalled(tokens, at) : null;
  if (name === null || tokens.some(({ lower }) => unsure.has(lower))) {
    return [];
  }
  const isFirst = at <= 3 && ["a", "an"].includes(wordAt(tokens, 0));
  return isFirst || isHad(tokens.slice(0, at))
    ? [say(speaker, "has_pet", noun), say(speaker, "pet_name", name)]
    : [];
}

/** "there's", "I have", "we got", "my dog is": words that say whose an animal is. */
function isHad(front: readonly Token[]): boolean {
  const words = front.map(({ lower }) => lower);
  const isOurs =
    words.some((word) => word === "i" || word === "we") && words.some((word) => having.has(word));
  const isOwn = words.some((word, at) => own.has(word) && petNouns.has(words[at + 1] ?? ""));
  return isOurs || isOwn || words.includes("there");
}

const having = wordSet("have 've got adopted rescued bought keep own");
const unsure = wordSet(
  "would could should might may if no not n't will want park street next-door neighbour neighbor",
);

/** The name behind "called", which may follow where the animal is. */
function nameCalled(tokens: readonly Token[], at: number): string | null {
  for (let behind = at + 1; behind < at + 8; behind += 1) {
    if (naming.has(wordAt(tokens, behind))) {
      return properName(tokens, behind + 1)?.text ?? null;
    }
  }
  return null;
}

/** The name that ends in front of a comma: of somebody that is the speaker's, or at the head of a sentence. */
function nameBefore(tokens: readonly Token[], comma: number): string | null {
  let from = comma;
  while (from > 0 && comma - from < 3 && isCapital(tokens[from - 1])) {
    from -= 1;
  }
  const before = toSingular(wordAt(tokens, from - 1));
  const isPerson = relativeNouns.has(before) || acquaintanceNouns.has(before);
  const name = from < comma ? properName(tokens, from) : null;
  return name && isPerson && name.end === comma ? name.text : null;
}

const say = sayer(0.85);
