import type { Datatype, EntityRef, Term, TripleTerm } from "@keepsake/core";
import type { EntityNaming } from "../entity-naming.ts";

type Value = string | number | boolean;

/** The subject of a triple: an entity, also where it was given as a plain value. */
export function toSubject(term: TripleTerm, naming: EntityNaming): EntityRef {
  if (typeof term !== "object") {
    return naming.named(String(term));
  }
  return term.type === "entity"
    ? naming.identified(term.id, term.name)
    : naming.named(String(term.value));
}

/** The object of a triple: an entity only where it was given as one. */
export function toTerm(term: TripleTerm, naming: EntityNaming): Term {
  if (typeof term !== "object") {
    return toLiteral(term);
  }
  return term.type === "entity"
    ? { type: "entity", ...naming.identified(term.id, term.name) }
    : toLiteral(term.value, term.datatype);
}

function toLiteral(value: Value, datatype: Datatype = datatypeOf(value)): Term {
  return { type: "literal", datatype, value: readAs(value, datatype) };
}

function datatypeOf(value: Value): Datatype {
  const type = typeof value;
  return type === "number" || type === "boolean" ? type : "string";
}

function readAs(value: Value, datatype: Datatype): Value {
  const text = String(value).trim();
  if (datatype === "number") {
    return Number(text);
  }
  return datatype === "boolean" ? text === "true" : text;
}
