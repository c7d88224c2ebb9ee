import { toMention } from "./clause-subject.ts";
import { type Attribute, attributes } from "../lexicon/attributes.ts";
import { auxiliaries, determiners } from "../lexicon/function-words.ts";
import { emptyNouns } from "../lexicon/nouns.ts";
import { petNouns, roleNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "./mention.ts";
import { joinTokens } from "./noun-phrase.ts";
import { toSingular } from "../objects/object-reader.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

/** "my manager" or "the deadline for the report": what is told, and of whom. */
export interface AttributePhrase {
  readonly attribute: Attribute;
  /** Null where it is left out: "new deadline is Friday". */
  readonly owner: Mention | null;
  /** What the one named as value is to the speaker: "my sister's name is Ana". */
  readonly role?: string;
}

const ownerPrepositions = wordSet("of for at on in with");
const favourites = wordSet("favourite favorite fav fave");
const plainModifiers = wordSet(
  "new old current latest full main work private personal home mobile cell email mail phone line asking monthly weekly annual yearly total overall final next own whole legal first last favourite favorite direct daily real preferred postal business other native mother date due job upcoming big usual go-to closing submission spending password package task window right correct actual revised updated street landline best",
);
/** Reads a phrase as an attribute of somebody or something; null where it is none. */
export function readAttributePhrase(phrase: readonly Token[]): AttributePhrase | null {
  const words = withoutPoint(withoutPlace(phrase));
  const inner = words.findIndex((word, at) => at > 0 && ownerPrepositions.has(word.lower));
  const nounAt = (inner < 0 ? words.length : inner) - 1;
  if (words.some(({ lower }) => favourites.has(lower))) {
    return readFavourite(words, nounAt);
  }
  const attribute = contactPersonAt(words, nounAt) ?? attributeAt(words, nounAt);
  if (attribute?.predicate === "partner" && !isForLife(words, nounAt)) {
    return null;
  }
  if (attribute?.predicate === "name") {
    return namedOne(words, inner, nounAt) ?? readOwned(words, inner, attribute);
  }
  return attribute ? readOwned(words, inner, attribute) : null;
}

/** "My favourite tea". */
function readFavourite(words: readonly Token[], nounAt: number): AttributePhrase | null {
  const isKind = !emptyNouns.has(wordAt(words, nounAt));
  const isMine = wordAt(words, 0) === "my" || favourites.has(wordAt(words, 0));
  return isKind && isMine ? { attribute: favourite, owner: { kind: "speaker" } } : null;
}

/** An attribute with whose it is: an event is its own. */
function readOwned(
  words: readonly Token[],
  inner: number,
  attribute: Attribute,
): AttributePhrase | null {
  const nounAt = (inner < 0 ? words.length : inner) - 1;
  if (attribute.predicate === "scheduled_for" && wordAt(words, nounAt) !== "date") {
    return { attribute, owner: thingItself(words) ?? null };
  }
  const isPart =
    attribute.predicate === "name" &&
    (words.some(({ lower }) => partNames.has(lower)) || written.has(wordAt(words, inner)));
  const front = words.slice(0, inner < 0 ? -1 : inner - 1);
  const owner = inner >= 0 ? ownerBehind(words.slice(inner + 1)) : ownerOf(front, attribute, words);
  return owner === undefined || isPart ? null : { attribute, owner };
}

/** "his teacher there" as "his teacher". */
function withoutPlace(words: readonly Token[]): readonly Token[] {
  const isDays =
    words.length > 3 && words.at(-2)?.lower === "these" && words.at(-1)?.lower === "days";
  if (isDays) {
    return words.slice(0, -2);
  }
  return words.length > 2 && placeWords.has(words.at(-1)?.lower ?? "") ? words.slice(0, -1) : words;
}

const placeWords = wordSet("there here now nowadays currently");

/** "our point of contact at Delphi" as "our contact at Delphi". */
function withoutPoint(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(({ lower }) => lower === "point");
  return wordAt(words, at + 1) === "of" && wordAt(words, at + 2) === "contact"
    ? [...words.slice(0, at), ...words.slice(at + 2)]
    : words;
}

const contactNouns = wordSet("man woman guy person rep representative liaison go-to");

/** "our man at the bank": a contact, told by where. */
function contactPersonAt(words: readonly Token[], at: number): Attribute | undefined {
  const isOwn = wordAt(words, 0) === "my" || wordAt(words, 0) === "our";
  const isThere = ["at", "for", "in"].includes(wordAt(words, at + 1));
  return isOwn && isThere && contactNouns.has(wordAt(words, at))
    ? attributes.get("contact")
    : undefined;
}

const compounds = new Map([
  ["spending limit", "spending-limit"],
  ["due date", "deadline"],
  ["closing date", "deadline"],
  ["submission date", "deadline"],
  ["password manager", "password-manager"],
  ["package manager", "package-manager"],
  ["task manager", "task-manager"],
  ["window manager", "window-manager"],
]);

/** The attribute that a noun names, also with the word in front: "due date". */
function attributeAt(words: readonly Token[], at: number): Attribute | undefined {
  const noun = toSingular(wordAt(words, at));
  return attributes.get(compounds.get(`${wordAt(words, at - 1)} ${noun}`) ?? noun);
}

/** "my partner", not "my bridge partner". */
function isForLife(words: readonly Token[], nounAt: number): boolean {
  const before = wordAt(words, nounAt - 1);
  return determiners.has(before) || romantic.has(before);
}

const romantic = wordSet(
  "'s new life long-term longtime domestic romantic current first last long-distance same lovely gorgeous",
);

/** What somebody likes best of its kind. */
export const favourite: Attribute = { predicate: "likes", kind: "kind", isPersonal: true };

/** "the name on the lease" is whose it is, not the lease's. */
const written = wordSet("on in for at");
const partNames = wordSet("last first middle maiden user file nick family domain brand pen");

/** "my girlfriend's name", "the name of my dog": who is the speaker's, by name. */
function namedOne(words: readonly Token[], inner: number, nounAt: number): AttributePhrase | null {
  const owner = inner >= 0 ? words.slice(inner + 1) : words.slice(0, nounAt - 1);
  const isPossessive = inner >= 0 || wordAt(words, nounAt - 1) === "'s";
  const isOwn = wordAt(owner, 0) === "my" || wordAt(owner, 0) === "our";
  const noun = toSingular(owner.at(-1)?.lower ?? "");
  const predicate = isOwn && isPossessive ? predicateOfNamed(noun) : null;
  return predicate === null
    ? null
    : {
        attribute: { predicate, kind: "called", isPersonal: true },
        owner: { kind: "speaker" },
        ...(predicate === "pet_name" ? {} : { role: noun }),
      };
}

function predicateOfNamed(noun: string): string | null {
  if (petNouns.has(noun)) {
    return "pet_name";
  }
  const role = attributes.get(noun);
  return roleNouns.has(noun) ? (role?.kind === "person" ? role.predicate : "related_to") : null;
}

function ownerBehind(words: readonly Token[]): Mention | undefined {
  return toMention(words) ?? (wordAt(words, 0) === "me" ? { kind: "speaker" } : undefined);
}

/** Whose it is, by the words in front of the noun; null where left out, undefined where unclear. */
function ownerInFront(
  front: readonly Token[],
  attribute: Attribute,
  words: readonly Token[],
): Mention | null | undefined {
  const possessiveAt = front.findLastIndex((word) => word.lower === "'s" || word.lower === "'");
  if (possessiveAt > 0) {
    const owner = toMention(front.slice(0, possessiveAt)) ?? undefined;
    const isOwn =
      wordAt(front, 0) === "my" &&
      attribute.isPersonal &&
      owner?.kind === "named" &&
      owner.role === null;
    return isOwn ? { kind: "speaker" } : owner;
  }
  const middle = front.filter(({ lower }) => !determiners.has(lower) && !plainModifiers.has(lower));
  if (middle.some(({ lower }) => auxiliaries.has(lower))) {
    return undefined;
  }
  if (!attribute.isPersonal && middle.length > 0) {
    return { kind: "named", name: joinTokens(middle), role: null, sort: "thing" };
  }
  const first = wordAt(front, 0);
  return ownerByDeterminer(first, attribute) ?? ownerLeftOut({ first, attribute, middle, words });
}

function ownerByDeterminer(first: string, { predicate }: Attribute): Mention | null {
  const other = otherOwners.get(first);
  if (other) {
    return { kind: "pronoun", word: other };
  }
  return (first === "my" || first === "our") && predicate !== "price" ? { kind: "speaker" } : null;
}

interface Ownerless {
  readonly first: string;
  readonly attribute: Attribute;
  readonly middle: readonly Token[];
  readonly words: readonly Token[];
}

function ownerLeftOut({ first, attribute, middle, words }: Ownerless): Mention | null | undefined {
  if (attribute.predicate === "price" && !bareCosts.has(words.at(-1)?.lower ?? "")) {
    return thingItself(words);
  }
  const isUnclear =
    first === "your" || middle.length > 0 || (attribute.isPersonal && first !== "new");
  return isUnclear ? undefined : null;
}

/** "Birthday's 4 June" is the speaker's, whose it is else stands in front. */
function ownerOf(
  front: readonly Token[],
  attribute: Attribute,
  words: readonly Token[],
): Mention | null | undefined {
  return isOwnDay(words) ? null : ownerInFront(front, attribute, words);
}

function isOwnDay(words: readonly Token[]): boolean {
  return words.length === 1 && ownDays.has(wordAt(words, 0));
}

const ownDays = wordSet("birthday bday anniversary");
const bareCosts = wordSet("price cost");

const otherOwners = new Map([
  ["her", "she"],
  ["his", "he"],
  ["its", "it"],
  ["their", "they"],
]);

function thingItself(words: readonly Token[]): Mention | undefined {
  const mention = toMention(words);
  const isBare = words.length === 1 && words[0] !== undefined;
  return (
    mention ??
    (isBare ? { kind: "named", name: wordAt(words, 0), role: null, sort: "thing" } : undefined)
  );
}
