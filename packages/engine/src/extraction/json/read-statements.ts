import type { EntityRef, JsonObject, JsonValue, Term } from "@keepsake/core";
import type { Cardinality } from "../../layers/facts/claim.ts";
import { predicateEntry } from "../../predicates/catalogue.ts";
import type { EntityNaming } from "../entity-naming.ts";
import { toPredicatePath } from "./predicate-path.ts";
import { toPlainTerm } from "./to-plain-term.ts";

/** One field of the data, as a statement. */
export interface Statement {
  readonly subject: EntityRef;
  readonly predicate: string;
  readonly object: Term;
  readonly cardinality: Cardinality;
}

/** Where in the data a value stands. */
interface Place {
  readonly subject: EntityRef;
  /** Keys on the way from the subject's object. */
  readonly path: readonly string[];
  readonly isInArray: boolean;
}

/** The statements of structured data, in its order. */
export function* readStatements(data: JsonValue, naming: EntityNaming): Generator<Statement> {
  const place: Place = { subject: naming.speaker, path: [], isInArray: false };
  const calling = isObject(data) && "type" in data ? callingOf(data) : null;
  if (isObject(data) && calling !== null) {
    yield* readFields(data, { ...place, subject: naming.named(calling.name) }, naming);
  } else {
    yield* readValue(data, place, naming);
  }
}

function* readValue(value: JsonValue, place: Place, naming: EntityNaming): Generator<Statement> {
  if (isArray(value)) {
    for (const element of value) {
      yield* readValue(element, { ...place, isInArray: true }, naming);
    }
  } else if (isObject(value)) {
    yield* readObject(value, place, naming);
  } else {
    yield* state(place, toPlainTerm(value));
  }
}

function* readObject(data: JsonObject, place: Place, naming: EntityNaming): Generator<Statement> {
  const calling = place.isInArray ? callingOf(data) : null;
  if (calling === null) {
    yield* readFields(data, place, naming);
    return;
  }
  const entity = naming.named(calling.name);
  yield* state(place, { type: "entity", ...entity });
  yield* readFields(data, { subject: entity, path: [], isInArray: false }, naming);
}

function* readFields(data: JsonObject, place: Place, naming: EntityNaming): Generator<Statement> {
  const ownKey =
    place.path.length === 0 && place.subject !== naming.speaker ? callingOf(data) : null;
  for (const [key, value] of Object.entries(data)) {
    if (key !== ownKey?.key) {
      yield* readValue(value, { ...place, path: [...place.path, key] }, naming);
    }
  }
}

function* state({ subject, path, isInArray }: Place, object: Term | null): Generator<Statement> {
  const predicate = object === null ? null : toPredicatePath(path);
  if (predicate !== null && object !== null) {
    const cardinality = isInArray ? "many" : predicateEntry(predicate).cardinality;
    yield { subject, predicate, object, cardinality };
  }
}

/** The field that names what an object is about. */
function callingOf(data: JsonObject): { readonly key: string; readonly name: string } | null {
  for (const key of ["name", "id"]) {
    const term = toPlainTerm(data[key] ?? null);
    if (term?.type === "literal" && typeof term.value !== "boolean") {
      return { key, name: String(term.value) };
    }
  }
  return null;
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
