import type { Fact } from "@keepsake/core";
import { splitWords } from "../../text/split-words.ts";
import type { FactOutcome } from "./fact-answer.ts";
import { toFactAnswer } from "./fact-text.ts";

/** The name of somebody who is asked for by a role, "my sister", as the earliest fact of him has it. */
export function answerName(
  facts: readonly Fact[],
  subjects: readonly string[],
  asked: readonly string[],
): FactOutcome {
  const about = facts.filter(({ subject }) => subjects.includes(subject.id));
  const named = about.find(({ subject }) => {
    const words = splitWords(subject.name);
    return /^\p{Lu}/u.test(subject.name) && !words.some((word) => asked.includes(word));
  });
  return named === undefined ? null : toFactAnswer([{ text: named.subject.name, facts: [named] }]);
}
