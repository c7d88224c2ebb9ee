import { type Fact, termText } from "@keepsake/core";
import { predicateCatalogue } from "../../predicates/catalogue.ts";
import type { FactReading } from "../../questions/fact-question.ts";
import { stem } from "../../text/stem.ts";
import { splitWords } from "../../text/split-words.ts";
import { holdsAt } from "./fact-times.ts";
import { stemsOf, tellingStems } from "./word-stems.ts";

/** The facts a reading asks among, ended ones included: those of its subject and predicate. */
export function chooseFacts(
  facts: readonly Fact[],
  reading: FactReading,
  atMs: number,
): readonly Fact[] {
  const subjects = new Set(subjectsOf(facts, reading, atMs));
  return facts.filter(
    (fact) =>
      fact.recordedTo === null &&
      (reading.asks === "subject" || subjects.has(fact.subject.id)) &&
      fitsPredicate(fact, reading),
  );
}

/** Whose facts are asked for, once a step such as "my manager's" was taken. */
export function subjectsOf(
  facts: readonly Fact[],
  { subjectIds, via }: FactReading,
  atMs: number,
): readonly string[] {
  if (via === null) {
    return subjectIds;
  }
  return facts
    .filter(({ subject, predicate }) => predicate === via && subjectIds.includes(subject.id))
    .filter((fact) => fact.recordedTo === null && holdsAt(fact, atMs))
    .flatMap(({ object }) => (object.type === "entity" ? [object.id] : []));
}

function fitsPredicate(fact: Fact, reading: FactReading): boolean {
  if (reading.predicate !== null) {
    return fact.predicate === reading.predicate;
  }
  return reading.asks === "value"
    ? namesPredicate(fact, reading.rest)
    : namesObject(fact, reading.rest) && explainsAll(fact, reading.rest);
}

/** "When did I last see Otto" is not told by since when he is my manager. */
function explainsAll({ object, subject }: Fact, words: readonly string[]): boolean {
  const named = new Set([...tellingStems(termText(object)), ...tellingStems(subject.name)]);
  return words.every((word) => named.has(stem(word)) || changes.has(word));
}

const changes = new Set(
  "start started begin began stop stopped leave left quit join joined work worked working use used using live lived member move moved switch switched part with on at still long years months get go have own owned play played take taken taking learn learning drive".split(
    " ",
  ),
);

/** Whether the words name a caller's predicate, by its last word at least, and nothing else. */
function namesPredicate({ predicate, subject }: Fact, words: readonly string[]): boolean {
  if (Object.hasOwn(predicateCatalogue, predicate)) {
    return false;
  }
  const named = splitWords(predicate.replaceAll(/[_.]+/g, " "))
    .map(spell)
    .filter((word) => !fillers.has(word));
  const asked = words.map(spell);
  const about = stemsOf(subject.name);
  const isFavourite = named.some((word) => word.startsWith("favor"));
  const others = asked.filter(
    (word) => !named.includes(word) && !about.has(word) && !(isFavourite && liking.has(word)),
  );
  return asked.includes(named.at(-1) ?? "") && others.length === 0;
}

const fillers = new Set(["is", "has", "in", "on", "at", "of", "to", "for", "by", "with", "the"]);

const liking = new Set(["like", "love", "best", "most", "prefer"]);

/** British and American spellings are one. */
function spell(word: string): string {
  return stem(word.replace(/our(?=$|s$|ite)/u, "or").replace(/^grey$/u, "gray"));
}

/** Whether some words name the value of a fact, by half of its words at least. */
export function namesObject({ object }: Fact, words: readonly string[]): boolean {
  const value = tellingStems(termText(object));
  const asked = new Set(words.map(stem));
  const named = value.filter((word) => asked.has(word)).length;
  return named > 0 && named * 2 >= value.length;
}
