import type { Fact } from "../../facts/fact.ts";
import { type EntityRef, type Term, termText } from "../../facts/term.ts";
import { orEmpty, type Reader, recordReader } from "./read-record.ts";

const readRef = orEmpty(recordReader<EntityRef>({ id: "", name: "" }));

/** Reads an entity, or its name alone. */
export const readEntity: Reader<EntityRef> = (given) => {
  const { id, name } = readRef(typeof given === "string" ? { id: given } : given);
  return { id, name: name || id };
};

/** Reads a term, or its value alone. */
export const readTerm: Reader<Term> = (given) => {
  if (typeof given === "object" && given !== null && !("value" in given)) {
    return { type: "entity", ...readEntity(given) };
  }
  const { value: told = given, datatype } = Object(given);
  const isPlain = ["string", "number", "boolean"].includes(typeof told);
  const value = isPlain ? told : (JSON.stringify(told) ?? "");
  return { type: "literal", datatype: datatype ?? typeof value, value };
};

const readAsTold = recordReader<Fact>(
  {
    id: "",
    scope: "",
    subject: readEntity,
    predicate: "",
    object: readTerm,
    matter: null,
    confidence: 1,
    validFrom: null,
    validTo: null,
    recordedFrom: "",
    recordedTo: null,
    supports: [],
    conflictsWith: [],
    text: "",
  },
  { id: "factId" },
);

/** Reads a fact; servers other than ours give subject and object in other forms as well. */
export const readFact: Reader<Fact> = (given) => {
  const fact = readAsTold(given);
  const { subject, predicate, object, text } = fact;
  const sentence = `${subject.name} ${predicate.replaceAll("_", " ")} ${termText(object)}`;
  return { ...fact, text: text || sentence };
};
