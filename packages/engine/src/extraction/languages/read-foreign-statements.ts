import type { ClaimDraft } from "../../layers/facts/claim.ts";
import { type CompiledGrammar, grammarOf } from "./compile-grammar.ts";
import type { Language } from "./grammar.ts";
import { isCircumstance, readClause } from "./read-clause.ts";
import { readSlip, type Slip } from "./read-slip.ts";
import { toClauses, toSentences } from "./split-clauses.ts";
import { type ForeignTelling, toForeignClaims } from "./to-foreign-claims.ts";

/** Longer ones are no simple statements, and take long to match. */
const longestSentence = 400;

/** What is read in a turn of another language. */
export interface ForeignReading {
  readonly claims: readonly ClaimDraft[];
  /** A slip that the turn puts right, of something said before it. */
  readonly slip: Slip | null;
}

/**
 * The statements of a German, Spanish or French text. Questions, conditions, wishes, reports and
 * whatever the frames of the language do not cover yield nothing.
 */
export function readForeignStatements(
  text: string,
  language: Language,
  telling: ForeignTelling,
): ForeignReading {
  const compiled = grammarOf(language);
  const claims: ClaimDraft[] = [];
  let slip: Slip | null = null;
  const sentences = toSentences(text).filter(({ length }) => length <= longestSentence);
  const isPretended = sentences.some((sentence) => compiled.grammar.pretending.test(sentence));
  for (const sentence of isPretended ? [] : sentences) {
    const found = readSlip(sentence, compiled);
    slip = found ?? slip;
    const said = found?.before ?? sentence;
    claims.push(...(isSure(said, compiled) ? readSentence(said, compiled, telling) : []));
  }
  return { claims, slip };
}

function isSure(sentence: string, { grammar }: CompiledGrammar): boolean {
  return !/[?¿]/u.test(sentence) && !grammar.unsure.test(sentence);
}

function readSentence(
  sentence: string,
  compiled: CompiledGrammar,
  telling: ForeignTelling,
): readonly ClaimDraft[] {
  let subjectBefore: string | null = null;
  const claims: ClaimDraft[] = [];
  const isLead = (clause: string): boolean => isCircumstance(clause, compiled, telling.toldAtMs);
  for (const clause of joinLeads(toClauses(sentence, compiled), isLead)) {
    const isLed: boolean = subjectBefore !== null && compiled.verbFirst.test(clause);
    const whole: string = isLed ? `${subjectBefore} ${clause}` : clause;
    const reading = readClause(whole, compiled, telling.toldAtMs);
    subjectBefore = reading?.subjectText ?? speakerIn(whole, compiled);
    claims.push(...(reading === null ? [] : toForeignClaims(reading, telling)));
  }
  return claims;
}

/** Puts "Depuis mars," and the like before the clause that it belongs to. */
function joinLeads(
  clauses: readonly string[],
  isLead: (clause: string) => boolean,
): readonly string[] {
  return clauses.flatMap((clause, index) => {
    const before = clauses[index - 1];
    const lead = before !== undefined && isLead(before) ? `${before} ` : "";
    return isLead(clause) ? [] : [`${lead}${clause}`];
  });
}

/** The speaker, where a clause that is not understood is at least about him. */
function speakerIn(clause: string, { grammar }: CompiledGrammar): string | null {
  const { speakerWord } = grammar;
  return clause.toLowerCase().startsWith(`${speakerWord} `) ? speakerWord : null;
}
