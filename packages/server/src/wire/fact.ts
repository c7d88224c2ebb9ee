import { type Fact, termText } from "@keepsake/core";

/** A fact as the wire has it. */
export function toWireFact(fact: Fact): object {
  return { ...fact, factId: fact.id, extractedAt: fact.recordedFrom };
}

/** A row of a timeline as the wire has it: a fact, and its value as it is read. */
export function toWireTimelineRow(fact: Fact): object {
  const { object, recordedFrom } = fact;
  const value = object.type === "literal" ? object.value : termText(object);
  return { ...toWireFact(fact), value, recordedAt: recordedFrom };
}
