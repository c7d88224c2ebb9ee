import { type Conflict, type Fact, termText } from "@keepsake/core";
import { toWireFact } from "./fact.ts";

/** A conflict as the contract has it, with facts as the wire has them. */
export function toWireConflict(conflict: Conflict): object {
  return { ...conflict, facts: conflict.facts.map(toWireFact) };
}

/** A conflict as a view of records, whose subject is a name. */
export function toConflictView(conflict: Conflict): object {
  const { subject, facts } = conflict;
  return {
    ...toWireConflict(conflict),
    subject: subject.name,
    subjectRef: subject,
    records: facts.map(toRecordView),
  };
}

/** Facts in conflict state their times: only those can be of equal standing. */
function toRecordView(fact: Fact): object {
  const { id, predicate, confidence, validFrom, validTo, recordedFrom, recordedTo } = fact;
  return {
    id,
    subject: fact.subject.name,
    predicate,
    object: termText(fact.object),
    status: recordedTo === null ? "active" : "superseded",
    confidence,
    validFrom,
    validTo,
    validFromBasis: "stated",
    validToBasis: "stated",
    recordedFrom,
    recordedTo,
    redacted: false,
  };
}
