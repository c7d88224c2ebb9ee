import { notNames } from "../lexicon/function-words.ts";
import type { Mention } from "../clauses/mention.ts";
import { acquaintanceNouns, petNouns, relativeNouns, roleNouns } from "../lexicon/role-nouns.ts";
import { attributes } from "../lexicon/attributes.ts";
import { calendarNames, languages } from "../lexicon/named-things.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { readName } from "../clauses/noun-phrase.ts";
import { speakerSayer, type Statement } from "../statement.ts";
import { toSingular } from "../objects/object-reader.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const lifeRoles = new Set(["married_to", "partner", "manager"]);

/** "my sister Ana", "our dog Biscuit": who belongs to the speaker, told in passing anywhere in a sentence. */
export function readAppositions(tokens: readonly Token[]): Statement[] {
  const told = tokens.flatMap((token, at) => (token.isQuoted ? [] : readAt(tokens, at)));
  const isGone = told.length > 0 && tokens.some(({ lower }) => parting.has(lower));
  return isGone ? told.filter(({ predicate }) => !ofPets.has(predicate)) : told;
}

/** Words by which a pet is told of that is one no longer. */
const parting = new Set(["died", "passed", "lost", "rehomed", "rehome", "buried", "goodbye"]);
const ofPets = new Set(["has_pet", "pet_name"]);

function readAt(tokens: readonly Token[], at: number): Statement[] {
  if (isOneOfOwn(tokens, at)) {
    return readOwn(tokens, at);
  }
  if (isOwn(tokens, at)) {
    return [...readOwn(tokens, at), ...readBehind(tokens, at), ...readNamedOwn(tokens, at)];
  }
  return readPetIs(tokens, at);
}

const being = new Set(["is", "was", "'s"]);

/** "Rex is our dog". */
function readPetIs(tokens: readonly Token[], at: number): Statement[] {
  const isTheirs = wordAt(tokens, at) === "my" || wordAt(tokens, at) === "our";
  const [name] = tokens;
  const isTold = isTheirs && at === 2 && wordAt(tokens, 1) === "is" && isCapital(name);
  const noun = petNounBehind(tokens, at);
  return isTold && name && noun && !notNames.has(name.lower) ? relate(name.text, noun) : [];
}

/** "My rabbits are Salt and Pepper". */
function readNamedOwn(tokens: readonly Token[], at: number): Statement[] {
  const noun = petNounBehind(tokens, at);
  const areAt = at + 2;
  const names = [tokens[areAt + 1], tokens[areAt + 3]];
  const isList =
    wordAt(tokens, areAt) === "are" &&
    names.every(isCapital) &&
    wordAt(tokens, areAt + 2) === "and";
  return isList && noun ? names.flatMap((name) => relate(name?.text ?? "", noun)) : [];
}

/** The kind of a pet behind "my", with a word between. */
function petNounBehind(tokens: readonly Token[], at: number): string | null {
  const nouns = [1, 2, 3].map((step) => toSingular(wordAt(tokens, at + step)));
  return nouns.find((noun) => petNouns.has(noun)) ?? null;
}

/** "I have a son, Emil, and a daughter, Ida": a relative of the speaker told for the first time. */
function isOneOfOwn(tokens: readonly Token[], at: number): boolean {
  const isRelative = wordAt(tokens, at) === "a" && relativeNouns.has(wordAt(tokens, at + 1));
  return isRelative && wordAt(tokens, 0) === "i" && havings.has(wordAt(tokens, 1));
}

const havings = new Set(["have", "'ve"]);

function isOwn(tokens: readonly Token[], at: number): boolean {
  const isBehind = being.has(wordAt(tokens, at - 1)) && wordAt(tokens, at - 1) !== "'s";
  const isAsked =
    isBehind && !(relativeNouns.has(wordAt(tokens, at + 1)) && isCapital(tokens[at + 2]));
  return !isAsked && (wordAt(tokens, at) === "my" || wordAt(tokens, at) === "our");
}

/** Reads up to two modifiers, a noun and a name: "my little sister Ana". */
function readOwn(tokens: readonly Token[], at: number): Statement[] {
  for (let nounAt = at + 1; nounAt <= at + 3; nounAt += 1) {
    const noun = toSingular(wordAt(tokens, nounAt));
    const modifier = wordAt(tokens, nounAt - 1);
    if (
      modifier.startsWith("ex") ||
      (modifier === "old" && !petNouns.has(noun)) ||
      ["former", "late", "previous", "first"].includes(modifier)
    ) {
      return [];
    }
    if (roleNouns.has(noun) && roleNouns.has(wordAt(tokens, nounAt + 1))) {
      continue;
    }
    if (roleNouns.has(noun) || petNouns.has(noun)) {
      return toStatements(tokens, noun, nounAt);
    }
  }
  return [];
}

/** "Kiki, our cat, is 12": the name stands in front. */
function readBehind(tokens: readonly Token[], at: number): Statement[] {
  const name = wordAt(tokens, at - 1) === "," ? tokens[at - 2] : undefined;
  const isModified = petNouns.has(wordAt(tokens, at + 2));
  const noun = wordAt(tokens, isModified ? at + 2 : at + 1);
  const isAside = [",", ")", ""].includes(wordAt(tokens, isModified ? at + 3 : at + 2));
  const isFirst = at === 2 || ["and", "with", "for", "meet", "is"].includes(wordAt(tokens, at - 3));
  return name &&
    isFirst &&
    isAside &&
    isCapital(name) &&
    !isOtherName(name.lower) &&
    !notNames.has(name.lower)
    ? relate(name.text, noun)
    : [];
}

function toStatements(tokens: readonly Token[], noun: string, nounAt: number): Statement[] {
  const name = nameBehind(tokens, nounAt);
  if (name === null) {
    return isKeptAnimal(tokens, nounAt) ? [say("has_pet", noun)] : [];
  }
  return wordAt(tokens, nounAt) === noun ? relate(name, noun) : [];
}

/** "Vet for our new ferret": an animal of one's own, spoken of without its name. */
function isKeptAnimal(tokens: readonly Token[], at: number): boolean {
  const isSaid = !tokens.some(({ lower }) => missing.has(lower));
  return (
    isSaid && keptAnimals.has(wordAt(tokens, at)) && !aroundAnimals.has(wordAt(tokens, at + 1))
  );
}

const keptAnimals = wordSet(
  "dog cat puppy kitten rabbit hamster parrot budgie tortoise ferret gecko bunny chinchilla gerbil cockatiel dogs cats puppies kittens rabbits greyhound labrador beagle dachshund spaniel poodle",
);
const aroundAnimals = wordSet(
  "walker walkers food flap bed tank feeder sitter person lover park show treat treats toy toys training trainer groomer collar litter breeder allergy hair rescue lady owner",
);
const missing = wordSet("miss missed ashes grave died dead dream dreamt childhood growing used");

/** What somebody of a name is to the speaker. */
function relate(name: string, noun: string): Statement[] {
  if (petNouns.has(noun)) {
    return [say("has_pet", noun), say("pet_name", name)];
  }
  const predicate = attributes.get(noun)?.predicate ?? "";
  const person: Mention = { kind: "named", name, role: noun, sort: "person" };
  if (lifeRoles.has(predicate)) {
    return [{ ...say(predicate, name), objectMention: person }];
  }
  const isRelated = relativeNouns.has(noun) || acquaintanceNouns.has(noun);
  return isRelated ? [{ ...say("related_to", name), objectMention: person }] : [];
}

/** The name in "sister Ana", "sister, Ana," and "dog called Biscuit". */
function nameBehind(tokens: readonly Token[], nounAt: number): string | null {
  const next = wordAt(tokens, nounAt + 1);
  const aside = next === "," && isCapital(tokens[nounAt + 2]) ? readName(tokens, nounAt + 2) : null;
  const isAside = aside !== null && [",", "", ".", ")"].includes(wordAt(tokens, aside.end));
  const nameAt = isAside || next === "called" || next === "named" ? nounAt + 2 : nounAt + 1;
  const name = isCapital(tokens[nameAt]) ? readName(tokens, nameAt) : null;
  return name && name.words.length <= 3 && !isOtherName(wordAt(name.words, 0)) ? name.text : null;
}

function isOtherName(first: string): boolean {
  return calendarNames.has(first) || languages.has(first) || first === "i";
}

const say = speakerSayer(0.85);
