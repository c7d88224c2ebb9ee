import { contentText } from "@keepsake/core";
import type { ReadTurn } from "../../extractor.ts";
import { askedPatterns } from "../lexicon/asked.ts";
import { interjections } from "../lexicon/function-words.ts";
import { predicateKinds } from "../lexicon/predicate-kinds.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const leads = wordSet(
  "in at near it it's 's is 'm i am to by on a an the that my would be me just call please metric",
);
const listed = wordSet("allergic_to speaks learning has_pet plays");
const longestQuestion = 400;

/** "Porto." told to "Where do you live?": the object of what was just asked. */
export function readShortAnswer(
  tokens: readonly Token[],
  before: ReadTurn | undefined,
): Statement[] {
  const predicate = before && askedPredicate(contentText(before.turn.content));
  const reader = predicate ? objectReaders[predicateKinds[predicate] ?? ""] : undefined;
  if (!predicate || !reader) {
    return [];
  }
  let at = skipLeads(tokens);
  const found: Statement[] = [];
  for (let read = reader(tokens, at); read; read = found.length < 6 ? reader(tokens, at) : null) {
    if (!isClauseEnd(tokens, read.end)) {
      break;
    }
    found.push({
      kind: "assertion",
      subject: { kind: "speaker" },
      predicate,
      object: read.text,
      objectDate: read.date,
      timing: holdsNow,
      confidence: 0.8,
    });
    const next = wordAt(tokens, read.end);
    if (!listed.has(predicate) || ![",", "and"].includes(next)) {
      break;
    }
    at = wordAt(tokens, read.end + 1) === "and" ? read.end + 2 : read.end + 1;
  }
  return found;
}

/** What the last question of a text asks of the other, with or without its mark; null for nothing known. */
function askedPredicate(text: string): string | null {
  const tail = text
    .slice(-longestQuestion)
    .trim()
    .toLowerCase()
    .replaceAll("\u2019", "'")
    .replaceAll(/\bwhats\b/gu, "what's");
  const question = tail.split(/(?<=[.!?])\s+/u).at(-1) ?? "";
  const isAsked =
    /\?[^\p{L}\p{N}]*$/u.test(question) ||
    /^(?:and |so |ok(?:ay)?,? )?(?:what|where|who|how|which|when)\b/u.test(question);
  return isAsked ? (askedPatterns.find(([pattern]) => pattern.test(question))?.[1] ?? null) : null;
}

function skipLeads(tokens: readonly Token[]): number {
  let at = 0;
  while (
    at < 6 &&
    (interjections.has(wordAt(tokens, at)) ||
      leads.has(wordAt(tokens, at)) ||
      [",", "…", "-"].includes(wordAt(tokens, at)))
  ) {
    at += 1;
  }
  return at;
}
