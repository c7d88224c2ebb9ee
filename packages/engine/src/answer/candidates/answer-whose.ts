import type { Fact } from "@keepsake/core";
import type { FactOutcome } from "../facts/fact-answer.ts";
import { phraseValues, toFactAnswer } from "../facts/fact-text.ts";
import { holdsAt } from "../facts/fact-times.ts";
import { type FactContext, holdsAny } from "./fact-context.ts";
import type { SoftQuestion } from "./soft-question.ts";

/** What a question leaves over must be found this often in what was said. */
const leastFound = 0.5;

/** Of whom something holds that a question names: "who plays the harp", "who cooks by the handful". */
export function answerWhose(
  facts: readonly Fact[],
  contextOf: (fact: Fact) => FactContext,
  { soft, atMs }: { readonly soft: SoftQuestion; readonly atMs: number },
): FactOutcome {
  if (soft.sort !== "person" || soft.subjects.mentioned.size > 0) {
    return null;
  }
  const telling = facts
    .filter((fact) => fact.recordedTo === null && holdsAt(fact, atMs))
    .filter((fact) => isToldBy(fact, contextOf(fact), soft));
  return telling.length === 0
    ? null
    : toFactAnswer(phraseValues(telling, ({ subject }) => subject.name));
}

/** Its value is in the question, and its predicate or half of the rest are as well. */
function isToldBy(
  { predicate }: Fact,
  context: FactContext,
  { words, cues }: SoftQuestion,
): boolean {
  const asked = words.filter(({ tells }) => tells);
  const value = [...context.value];
  const isNamed =
    value.length > 0 && value.every((part) => asked.some(({ forms }) => forms.has(part)));
  const rest = asked.filter(({ forms }) => !value.some((part) => forms.has(part)));
  const found = rest.filter(({ forms }) => holdsAny(context.sentence, forms)).length;
  const isMeant = (cues.get(predicate)?.strong.size ?? 0) > 0 || found >= rest.length * leastFound;
  return isNamed && isMeant;
}
