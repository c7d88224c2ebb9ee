import type { SubjectKind } from "../matching/frame.ts";
import { backwardPronouns } from "../lexicon/function-words.ts";
import { jobNouns, workplaceNouns } from "../lexicon/nouns.ts";
import { petNouns } from "../lexicon/role-nouns.ts";
import { software, systemNouns } from "../lexicon/software.ts";
import { toSingular } from "../objects/object-reader.ts";
import type { Mention, Subject } from "./mention.ts";
import { wordAt } from "../wording/tokens.ts";

type Named = Extract<Mention, { kind: "named" }>;

/** Whether a subject may be of a kind, by its words where the kind asks for them. */
export function isSubjectOfKind({ mention, words }: Subject, kind: SubjectKind): boolean {
  const first = wordAt(words, 0);
  if (kind === "self") {
    return mention.kind === "speaker" && first !== "we";
  }
  if (kind === "home") {
    const isOwn = first === "my" || first === "our" || wordAt(words, 1) === "new";
    return isOwn && homeNouns.has(words.at(-1)?.lower ?? "");
  }
  return isOfKind(mention, kind);
}

const homeNouns = new Set(["place", "flat", "house", "apartment", "home", "bedsit", "digs"]);

/** Whether a subject may be of a kind; a name may be of either. */
function isOfKind(mention: Mention, kind: SubjectKind): boolean {
  if (mention.kind === "named") {
    return isNamedOfKind(mention, kind);
  }
  if (kind === "any") {
    return true;
  }
  return mention.kind === "speaker" ? kind === "person" : isPronounOfKind(mention.word, kind);
}

function isNamedOfKind(mention: Named, kind: SubjectKind): boolean {
  const { sort, isBare } = mention;
  const special = specialKinds[kind];
  if (special) {
    return special(mention);
  }
  if (isBare === true) {
    return kind === "thing";
  }
  return kind === "any" || sort === "either" || sort === kind;
}

/** Kinds of subject that are told by more than what sort a name is of. */
const specialKinds: Readonly<Partial<Record<SubjectKind, (mention: Named) => boolean>>> = {
  trade: ({ name, role }) => role === name && jobNouns.has(toSingular(lastWord(name))),
  code: ({ name }) => software.has(name.toLowerCase().split(" ")[0] ?? ""),
  system: ({ name }) => systemNouns.has(lastWord(name)),
  site: ({ name }) => workplaceNouns.has(lastWord(name)),
  object: ({ name, sort }) => sort === "thing" && !petNouns.has(lastWord(name)),
};

function lastWord(name: string): string {
  return name.toLowerCase().split(" ").at(-1) ?? "";
}

function isPronounOfKind(word: string, kind: SubjectKind): boolean {
  const isPersonal = word === "he" || word === "she";
  if (kind === "object") {
    return word === "it";
  }
  return (
    backwardPronouns.has(word) &&
    !["site", "trade", "code", "system"].includes(kind) &&
    isPersonal === (kind === "person")
  );
}
