import { foldText } from "../text/fold-text.ts";
import { splitWords } from "../text/split-words.ts";
import type { KnownName, QuestionContext } from "./fact-question.ts";
import { withoutOwner } from "./name-parts.ts";

/** A question in which each mention of somebody or something known is a number: `where does §0 live`. */
export interface MaskedQuestion {
  readonly text: string;
  /** The ids of what each number stands for. */
  readonly mentions: readonly (readonly string[])[];
  /** The words of the name that each number stands for. */
  readonly words: readonly string[];
}

const selfPronoun =
  /(?<![\p{L}\p{N}'])(?:i|me|myself|we|us|ich|mich|mir|je|moi|yo|wir)(?![\p{L}\p{N}'])/gu;
const selfPossessive =
  /(?<![\p{L}\p{N}])(?:my|mine|our|ours|meine?[rnms]?|unsere?[rnms]?|mon|ma|mes|mi|mis|notre)(?![\p{L}\p{N}])/gu;
const determiner =
  "(?:(?:the|a|an|my|our|this|that|§0's|der|die|das|dem|den|el|la|le|los|las|les|meine?[rnm]?|mon|ma|mi)\\s+)?";
/** Words that say what kind of thing a named thing is: "the Borealis deal". */
const apposition =
  "(?:\\s+(?:deal|project|service|app|application|account|contract|renewal|system|server|site|website|listing|flat|apartment|house|meeting|appointment|visit|event|team|company|office|module|repo|repository|package)(?![\\p{L}\\p{N}]))?";

interface Mention {
  readonly words: readonly string[];
  /** Whether it is a common noun, which others may stand before: "the pottery studio". */
  readonly isCommon?: boolean;
  readonly ids: readonly string[];
}

/**
 * Finds what a normalised question mentions, longest names first. The asker is always number 0.
 * `capitalised` holds the words that the question writes as names.
 */
export function findMentions(
  text: string,
  { names, self }: QuestionContext,
  capitalised: ReadonlySet<string>,
): MaskedQuestion {
  const known = findKnown(
    text,
    names.filter(({ entityId }) => entityId !== self.id).flatMap(withRoleNames),
    capitalised,
  );
  const own = names.filter(({ entityId }) => entityId === self.id).map(({ name }) => name);
  let masked = text;
  for (const [index, { words, isCommon }] of known.entries()) {
    masked = maskName(masked, words, index + 1);
    masked = isCommon === true ? swallowModifiers(masked, index + 1) : masked;
  }
  for (const name of [self.name, ...own]) {
    masked = maskName(masked, splitWords(name), 0);
  }
  masked = masked.replace(selfPossessive, "§0's").replace(selfPronoun, "§0");
  return {
    text: masked.replace(/\s+/gu, " ").trim(),
    mentions: [[self.id], ...known.map(({ ids }) => ids)],
    words: [self.name, ...known.map(({ words }) => words.join(" "))],
  };
}

/** Other words for what somebody is to the asker. */
const roleNames: Readonly<Record<string, string>> = {
  daughter: "girl",
  son: "boy",
  mother: "mum mom mama mam",
  father: "dad papa",
  wife: "missus spouse",
  husband: "hubby spouse",
  grandmother: "gran granny grandma nana",
  grandfather: "grandad grandpa granddad",
  manager: "boss",
  boss: "manager",
  sister: "sis",
  brother: "bro",
};

function withRoleNames(name: KnownName): readonly KnownName[] {
  const others = name.kind === "role" ? (roleNames[foldText(name.name)] ?? "") : "";
  return [
    name,
    ...others
      .split(" ")
      .filter(Boolean)
      .map((other) => ({ ...name, name: other })),
  ];
}

/** "The pottery studio" is the studio that is known, where no other is meant. */
function swallowModifiers(text: string, number: number): string {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:the|my|our|this|that) (?:(?!(?:${notModifying})(?![\\p{L}]))[\\p{L}-]+ ){1,2}§${number}(?!\\d)`,
    "gu",
  );
  return text.replace(pattern, `§${number}`);
}

const notModifying =
  "is|are|was|were|am|be|do|does|did|has|have|had|will|would|can|could|should|of|for|at|in|on|to|with|from|by|and|or|the|a|an|my|our|about|\\p{L}+'s";

function maskName(text: string, words: readonly string[], number: number): string {
  if (words.length === 0) {
    return text;
  }
  const name = words.map(escapeWord).join("(?:'s)?[\\s-]+");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}§])(?<!'s )${determiner}${name}s?(?![\\p{L}\\p{N}])${apposition}`,
    "gu",
  );
  return text.replace(pattern, `§${number}`);
}

function findKnown(
  text: string,
  names: readonly KnownName[],
  capitalised: ReadonlySet<string>,
): readonly Mention[] {
  const definite = new Set(
    Array.from(text.matchAll(/\b(?:the|my|our|this|that) ([\p{L}\p{N}]+)/gu), ([, word]) => word),
  );
  const asked = new Set(splitWords(text).flatMap((word) => [word, word.replace(/s$/u, "")]));
  const whole = groupByWords(names, (words) =>
    words.every((word) => asked.has(word)) ? words : [],
  );
  const covered = new Set(whole.flatMap(({ words }) => words));
  const parts = groupByWords(names, (words) =>
    words.length > 1
      ? telling(words)
          .filter((word) => !covered.has(word) && asked.has(word))
          .filter((word) => capitalised.has(word) || definite.has(word))
          .slice(-1)
      : [],
  ).filter(({ ids }) => ids.length === 1);
  return [...whole, ...parts];
}

/** A part of a name stands for it where no other has it. */
function telling(words: readonly string[]): readonly string[] {
  return withoutOwner(words).filter((word) => word.length > 2 && !partless.has(word));
}

const partless = new Set("the and for new old mr mrs street road office time date".split(" "));

function groupByWords(
  names: readonly KnownName[],
  choose: (words: readonly string[]) => readonly string[],
): readonly Mention[] {
  const groups = new Map<string, Set<string>>();
  for (const { name, entityId } of names) {
    const words = choose(splitWords(foldText(name)));
    const key = words.join(" ");
    if (key !== "") {
      groups.set(key, (groups.get(key) ?? new Set()).add(entityId));
    }
  }
  const common = new Set(
    names.filter(({ kind }) => kind === "role").map(({ entityId }) => entityId),
  );
  return Array.from(groups, ([key, ids]) => ({
    words: key.split(" "),
    ids: [...ids],
    isCommon: [...ids].every((id) => common.has(id)),
  })).toSorted(
    (left, right) =>
      right.words.length - left.words.length ||
      right.words.join().length - left.words.join().length,
  );
}

function escapeWord(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
