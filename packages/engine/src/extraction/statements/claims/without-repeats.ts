import type { Statement } from "../statement.ts";

interface Told {
  readonly statement: Statement;
}

/** What a sentence tells in passing and in its clauses, each value told once and of one owner. */
export function withoutRepeats<T extends Told>(
  asides: readonly T[],
  clauses: readonly T[],
): readonly T[] {
  const apart = clauses.filter(({ statement }) => !isToldIn(asides, statement));
  return withoutPartners(withOwnAlone([...asides, ...apart]));
}

/** "My wife Eva and I divorced" names her as what she is no longer. */
function withoutPartners<T extends Told>(told: readonly T[]): readonly T[] {
  const parted = new Set(
    told.flatMap(({ statement: { kind, predicate, object } }) =>
      kind === "retraction" && bonds.has(predicate) ? [object] : [],
    ),
  );
  return told.filter(
    ({ statement: { kind, predicate, object } }) =>
      kind === "retraction" || !bonds.has(predicate) || !parted.has(object),
  );
}

const bonds = new Set(["married_to", "partner"]);

/** Whether the same value was read already, of what a label in front names. */
function isToldIn(asides: readonly Told[], { predicate, object, kind }: Statement): boolean {
  return (
    ofLabels.has(predicate) &&
    asides.some(
      ({ statement }) =>
        statement.predicate === predicate && statement.object === object && statement.kind === kind,
    )
  );
}

const ofLabels = new Set(["status", "price", "budget", "version", "deadline"]);

/** "Mail: jo@maple.example" gives the speaker's address, and no other's. */
function withOwnAlone<T extends Told>(told: readonly T[]): readonly T[] {
  const own = new Set(
    told.flatMap(({ statement }) => (isOwnReach(statement) ? [statement.object] : [])),
  );
  return own.size === 0
    ? told
    : told.filter(
        ({ statement }) =>
          isOwnReach(statement) || !isReach(statement) || !own.has(statement.object),
      );
}

function isReach({ predicate }: Statement): boolean {
  return predicate === "phone" || predicate === "email";
}

function isOwnReach(statement: Statement): boolean {
  return isReach(statement) && statement.subject.kind === "speaker";
}
