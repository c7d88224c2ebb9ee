import type { Concept } from "../../understanding/concept.ts";
import { type Reader, recordReader } from "./read-record.ts";

/** Reads a concept. */
export const readConcept: Reader<Concept> = recordReader<Concept>(
  {
    id: "",
    scope: "",
    name: "",
    topic: "",
    entity: null,
    version: 1,
    summary: "",
    supports: [],
    related: [],
    confidence: 0,
    recordedFrom: "",
    recordedTo: null,
    writtenBy: "",
  },
  { id: "conceptId" },
);
