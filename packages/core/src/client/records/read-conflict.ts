import type { Conflict } from "../../facts/conflict.ts";
import { readEntity, readFact } from "./read-fact.ts";
import { listOf, type Reader, readObject, recordReader } from "./read-record.ts";

const readFlat = recordReader<Conflict>(
  {
    id: "",
    scope: "",
    kind: "value_disagreement",
    status: "open",
    subject: readEntity,
    predicate: "",
    facts: listOf(readFact),
    detectedAt: "",
    resolvedAt: null,
    resolvedBy: null,
    reason: null,
  },
  { facts: "records" },
);

/** Reads a conflict. */
export const readConflict: Reader<Conflict> = (given) => {
  const { subject, subjectRef = subject, ...others } = readObject(given);
  return readFlat({ ...others, subject: subjectRef });
};
