import type { Concept } from "@keepsake/core";

/** A concept as the wire has it: a version is valid for as long as it is the newest. */
export function toWireConcept(concept: Concept): object {
  const { id, recordedFrom, recordedTo } = concept;
  return { ...concept, conceptId: id, validFrom: recordedFrom, validTo: recordedTo };
}
