/** A person or thing that facts are about. */
export interface EntityRef {
  /** `ent_` and a word made from the name; the same for the same entity of a scope, always. */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
}

/** What a literal value is. A `date` is an RFC 3339 date or time, as a string. */
export type Datatype = "string" | "number" | "boolean" | "date";

/** A person or thing as a term. */
export interface EntityTerm extends EntityRef {
  readonly type: "entity";
}

/** A plain value as a term. */
export interface LiteralTerm {
  readonly type: "literal";
  readonly datatype: Datatype;
  readonly value: string | number | boolean;
}

/** What a fact says of its subject. */
export type Term = EntityTerm | LiteralTerm;

/** A term as text: the name of an entity, or the value. */
export function termText(term: Term): string {
  return term.type === "entity" ? term.name : String(term.value);
}
