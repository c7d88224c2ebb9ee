import { objectReaders } from "../objects/object-readers.ts";
import { speakerSayer, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const firstTimes = new Set(["day", "week", "month", "shift"]);

/** "As a nurse at St Mary's I …", "my first day at Orbit": where and as what one works, in passing. */
export function readJobAsides(tokens: readonly Token[]): Statement[] {
  return tokens.flatMap((token, at) => {
    if (token.isQuoted) {
      return [];
    }
    return [...readRole(tokens, at), ...readFirstDay(tokens, at)];
  });
}

/** "As a nurse at St Mary's" at the head of a sentence, with "I" behind it. */
function readRole(tokens: readonly Token[], at: number): Statement[] {
  const isRole = at === 0 && wordAt(tokens, 0) === "as" && ["a", "an"].includes(wordAt(tokens, 1));
  const job = isRole ? objectReaders["job"]?.(tokens, 1) : null;
  if (!job) {
    return [];
  }
  const firm =
    wordAt(tokens, job.end) === "at" ? objectReaders["org"]?.(tokens, job.end + 1) : null;
  return isSpeakerAt(tokens, firm?.end ?? job.end)
    ? [say("job_title", job.text), ...(firm ? [say("works_at", firm.text)] : [])]
    : [];
}

function isSpeakerAt(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at) === "i" || (wordAt(tokens, at) === "," && wordAt(tokens, at + 1) === "i")
  );
}

function readFirstDay(tokens: readonly Token[], at: number): Statement[] {
  const isFirst = wordAt(tokens, at) === "first" && wordAt(tokens, at - 1) === "my";
  const isMine =
    isFirst &&
    wordAt(tokens, at - 1) === "my" &&
    firstTimes.has(wordAt(tokens, at + 1)) &&
    ["at", "with"].includes(wordAt(tokens, at + 2));
  const isTold = !tokens.some(({ lower }) => lower === "was" || lower === "if" || lower === "when");
  const firm = isMine && isTold ? objectReaders["org"]?.(tokens, at + 3) : null;
  return firm ? [say("works_at", firm.text)] : [];
}

const say = speakerSayer(0.8);
