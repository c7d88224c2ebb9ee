import { contentText, type Fact, type MemoryEvent, termText } from "@keepsake/core";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { isPersonWord } from "./person-words.ts";
import type { SoftQuestion } from "./soft-question.ts";

/** Predicates whose values are people, and what such a person is called for them. */
const ties: Readonly<Record<string, string>> = {
  related_to: "",
  married_to: "husband wife spouse partner",
  partner: "partner boyfriend girlfriend fiance fiancee spouse",
  manager: "boss manager supervisor",
  teacher: "teacher tutor coach trainer instructor professor",
};
/** How far from a name what somebody is stands: "my younger sister Lea", "Lea is my sister". */
const nearWords = 4;
const sureOfRelative = 0.95;

/** A question with those mentioned whom it names by what they are to somebody: "my grandson". */
export function mentionRelatives(
  question: SoftQuestion,
  facts: readonly Fact[],
  events: readonly MemoryEvent[],
): SoftQuestion {
  const { words, subjects } = question;
  const places = words.flatMap(({ forms }, place) =>
    isPersonWord(forms) && !subjects.words.has(place) ? [place] : [],
  );
  const texts = new Map(events.map(({ id, content }) => [id, contentText(content)]));
  const mentioned = new Map(subjects.mentioned);
  const used = new Set(subjects.words);
  for (const place of places) {
    const relative = findRelative(words[place]?.forms ?? new Set(), facts, texts);
    if (relative !== null) {
      mentioned.set(relative, sureOfRelative);
      used.add(place);
    }
  }
  for (const { id, at } of subjects.mentioned.size === 0 ? findTitled(words, facts) : []) {
    mentioned.set(id, sureOfRelative);
    at.forEach((place) => used.add(place));
  }
  return { ...question, subjects: { ...subjects, mentioned, words: used } };
}

/** Whom a question names by what he works as: "the harbour master". */
function findTitled(
  words: SoftQuestion["words"],
  facts: readonly Fact[],
): readonly { readonly id: string; readonly at: readonly number[] }[] {
  return facts
    .filter(({ predicate, recordedTo }) => predicate === "job_title" && recordedTo === null)
    .flatMap(({ subject, object }) => {
      const at = splitWords(termText(object)).map((part) =>
        words.findIndex(({ forms }) => forms.has(stem(part))),
      );
      return at.length > 0 && at.every((place) => place >= 0) ? [{ id: subject.id, at }] : [];
    });
}

/** Whom a word says to be somebody's: told by the kind of tie, or nearest to the name. */
function findRelative(
  forms: ReadonlySet<string>,
  facts: readonly Fact[],
  texts: ReadonlyMap<string, string>,
): string | null {
  const found = facts
    .filter(({ recordedTo }) => recordedTo === null)
    .flatMap((fact) => [...asTied(fact, forms, texts), ...asSubject(fact, forms, texts)])
    .toSorted((left, right) => left.distance - right.distance);
  const [best] = found;
  const isOne = found.every(({ id, distance }) => id === best?.id || distance !== best?.distance);
  return isOne ? (best?.id ?? null) : null;
}

interface Relative {
  readonly id: string;
  readonly distance: number;
}

function asTied(
  { predicate, object, supports }: Fact,
  forms: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): readonly Relative[] {
  if (!Object.hasOwn(ties, predicate) || object.type !== "entity") {
    return [];
  }
  const isTold = (ties[predicate] ?? "").split(" ").some((word) => forms.has(stem(word)));
  const distance = isTold
    ? 0
    : distanceIn(
        supports.map((id) => texts.get(id)),
        object.name,
        forms,
      );
  return distance <= nearWords ? [{ id: object.id, distance }] : [];
}

/** "My flatmate Declan works": nothing but the words beside the name tie him to anybody. */
function asSubject(
  { subject, supports }: Fact,
  forms: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): readonly Relative[] {
  const distance = distanceIn(
    supports.map((id) => texts.get(id)),
    subject.name,
    forms,
  );
  return distance === 1 ? [{ id: subject.id, distance }] : [];
}

function distanceIn(
  told: readonly (string | undefined)[],
  name: string,
  forms: ReadonlySet<string>,
): number {
  const stems = splitWords(name).map(stem);
  const gaps = told.map((text) => gapOf(splitWords(text ?? ""), stems, forms));
  return Math.min(Number.POSITIVE_INFINITY, ...gaps);
}

function gapOf(
  words: readonly string[],
  name: readonly string[],
  forms: ReadonlySet<string>,
): number {
  const stems = words.map(stem);
  const named = stems.flatMap((word, place) => (name.includes(word) ? [place] : []));
  const called = stems.flatMap((word, place) => (forms.has(word) ? [place] : []));
  const gaps = named.flatMap((at) => called.map((place) => Math.abs(at - place)));
  return Math.min(Number.POSITIVE_INFINITY, ...gaps);
}

/** The people whom facts tie somebody to. */
export function relativesIn(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ predicate, object }) =>
    Object.hasOwn(ties, predicate) && object.type === "entity" ? [object.id] : [],
  );
}
