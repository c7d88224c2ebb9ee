import type { Belief } from "../../beliefs/belief.ts";
import { readEntity, readTerm } from "./read-fact.ts";
import { type Reader, readObject, recordReader } from "./read-record.ts";

const readAsTold = recordReader<Belief>(
  {
    id: "",
    scope: "",
    about: readEntity,
    claim: "",
    predicate: "",
    object: readTerm,
    stance: "uncertain",
    confidence: 0,
    confidenceInterval: [0, 1],
    supports: [],
    contradictedBy: [],
    validFrom: null,
    validTo: null,
    recordedFrom: "",
    lastRevisedAt: "",
  },
  { id: "beliefId", about: "subject" },
);

/** Reads a belief; servers other than ours may give its claim as a triple. */
export const readBelief: Reader<Belief> = (given) => {
  const belief = readObject(given);
  const { claim } = belief;
  if (typeof claim !== "object") {
    return readAsTold(given);
  }
  const text = Object.values(Object(claim)).map(String).join(" ");
  return readAsTold({ ...belief, ...claim, claim: text });
};
