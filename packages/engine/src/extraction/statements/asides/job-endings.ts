import { objectReaders } from "../objects/object-readers.ts";
import { holdsNow, type Statement } from "../statement.ts";
import type { Token } from "../wording/tokens.ts";

const undone = new Set([
  "if",
  "when",
  "before",
  "until",
  "almost",
  "not",
  "n't",
  "will",
  "never",
  "nearly",
]);
const lostJob =
  /\bi (?:was|got|'ve been|have been) (?:just |recently )?(?:laid off|let go|fired|made redundant|sacked|dismissed)\b|\bi (?:just |recently |'ve )?lost my job\b(?! (?:application|offer|title|security|description))|\bi(?:'m| am) (?:now )?(?:unemployed|between jobs|out of work)\b/u;

/** "Today was my last day at the Courier", "I was laid off": the job there has ended. */
export function readJobEnding(tokens: readonly Token[]): Statement[] {
  if (tokens.some(({ lower, isQuoted }) => undone.has(lower) || isQuoted)) {
    return [];
  }
  const text = tokens
    .map(({ lower }) => lower)
    .join(" ")
    .replaceAll(" '", "'");
  if (lostJob.test(text)) {
    return [end("works_at", null), end("job_title", null)];
  }
  return readLastDay(tokens);
}

function readLastDay(tokens: readonly Token[]): Statement[] {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      lower === "last" && tokens[index + 1]?.lower === "day" && tokens[index + 2]?.lower === "at",
  );
  const isTold = tokens.some(({ lower }) => lower === "was" || lower === "is");
  if (at < 0 || tokens[at - 1]?.lower !== "my" || !isTold) {
    return [];
  }
  const firm = objectReaders["org"]?.(tokens, at + 3);
  return firm ? [end("works_at", firm.text), end("job_title", null)] : [];
}

function end(predicate: string, object: string | null): Statement {
  return {
    kind: "retraction",
    subject: { kind: "speaker" },
    predicate,
    object,
    timing: { ...holdsNow, isMoment: true },
    confidence: 0.9,
  };
}
