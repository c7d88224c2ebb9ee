import { passingStatuses } from "../lexicon/statuses.ts";
import type { Statement } from "../statement.ts";
import type { Token } from "../wording/tokens.ts";

const measures = new Set(
  "temperature figure score weight humidity pressure number count level average speed volume rate attendance percentage fever pulse population traffic".split(
    " ",
  ),
);

/** "The soup is ready" is not worth noting, nor what is no price; "the south hive is empty" is. */
export function isNoteworthy(statement: Statement, tokens: readonly Token[]): boolean {
  return (
    !isMeasure(statement) &&
    !isOddStatus(statement, tokens) &&
    (!isPassing(statement) || isByName(statement, tokens))
  );
}

/** "The old file is archived", "Thursday nights are blocked", "Percy is retired": no thing's status. */
function isOddStatus({ predicate, subject, object }: Statement, tokens: readonly Token[]): boolean {
  if (predicate !== "status" || subject.kind !== "named") {
    return false;
  }
  const words = subject.name.toLowerCase().split(" ");
  const at = tokens.findIndex(({ lower }) => lower === words[0]);
  const isFormer = at > 0 && formers.has(tokens[at - 1]?.lower ?? "");
  const isPerson = subject.sort !== "thing" && ofPeople.has((object ?? "").toLowerCase());
  return isFormer || isPerson || subject.sort === "person" || times.has(words.at(-1) ?? "");
}

const formers = new Set(["old", "former", "previous"]);
const ofPeople = new Set(["retired", "calm", "angry", "lost", "down", "fine", "dead", "available"]);
const times = new Set(
  "night nights day days morning mornings evening evenings afternoon afternoons week weeks weekend weekends monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays".split(
    " ",
  ),
);

/** "The temperature went up to 30". */
function isMeasure({ predicate, subject }: Statement): boolean {
  return (
    (predicate === "price" || predicate === "budget") &&
    subject.kind === "named" &&
    measures.has(subject.name.toLowerCase().split(" ").at(-1) ?? "")
  );
}

function isPassing({ predicate, object, needsPrior }: Statement): boolean {
  const isVague = passingStatuses.has((object ?? "").toLowerCase());
  return predicate === "status" && isVague && needsPrior !== true;
}

/** Whether a thing has a name: of several words, or with a capital that is not that of the sentence. */
function isByName({ subject }: Statement, tokens: readonly Token[]): boolean {
  return (
    subject.kind === "named" &&
    (/ /u.test(subject.name) || (/^\p{Lu}/u.test(subject.name) && tokens[0]?.text !== subject.name))
  );
}
