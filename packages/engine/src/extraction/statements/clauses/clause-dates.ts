import {
  clauseOpeners,
  determiners,
  middleAdverbs,
  prepositions,
  trailingAdverbs,
} from "../lexicon/function-words.ts";
import type { Clause } from "./clauses.ts";
import type { DateInText } from "../../../temporal/dates-in-text.ts";
import type { Token } from "../wording/tokens.ts";

/** The dates that belong to each clause: those in it, and those in date-only clauses around it. */
export function datesByClause(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  isTelling: (index: number) => boolean,
): DateInText[][] {
  const dates = clauses.map((clause, index) => (isTelling(index) ? datesIn(tokens, clause) : []));
  clauses.forEach((clause, index) => {
    if (!isTelling(index) && isOnlyDate(tokens, clause)) {
      const owner = index === 0 || !isTelling(index - 1) ? index + 1 : index - 1;
      dates[owner]?.push(...datesIn(tokens, clause));
    }
  });
  return dates;
}

function datesIn(tokens: readonly Token[], { from, to }: Clause): DateInText[] {
  return tokens.slice(from, to).flatMap(({ date }) => date ?? []);
}

function isOnlyDate(tokens: readonly Token[], { from, to }: Clause): boolean {
  const words = tokens.slice(from, to);
  return (
    words.some((word) => word.date) &&
    words.every((word) => word.date !== null || isSmallWord(word.lower))
  );
}

function isSmallWord(lower: string): boolean {
  return (
    prepositions.has(lower) ||
    determiners.has(lower) ||
    clauseOpeners.has(lower) ||
    middleAdverbs.has(lower) ||
    trailingAdverbs.has(lower)
  );
}
