import type { Term } from "@keepsake/core";
import { toEntityId } from "../../../entities/entity-id.ts";
import type { DateInText } from "../../../temporal/dates-in-text.ts";
import { wordSet } from "../lexicon/word-set.ts";

const entityValued = wordSet(
  "lives_in works_at manager teacher studies_at partner married_to owner contact located_in member_of related_to",
);
const dateValued = wordSet("scheduled_for deadline");

/** An object as a term: a place, person or firm is an entity, a day a date. */
export function toTerm(
  predicate: string,
  { text, date }: { readonly text: string; readonly date?: DateInText | null | undefined },
  toldMs: number,
): Term {
  return date && dateValued.has(predicate)
    ? { type: "literal", datatype: "date", value: comingDay(date, toldMs) }
    : objectTerm(predicate, text);
}

/** A value of a predicate as a term. */
export function objectTerm(predicate: string, object: string): Term {
  return entityValued.has(predicate)
    ? { type: "entity", id: toEntityId(object.replace(/^(?:the|a|an) /iu, "")), name: object }
    : { type: "literal", datatype: "string", value: object };
}

const dayMs = 86_400_000;

/** An arrangement lies ahead: a day of the week that is past means the next one. */
function comingDay(date: DateInText, toldMs: number): string {
  let { fromMs } = date;
  if (
    date.precision === "day" &&
    fromMs < toldMs - dayMs &&
    toldMs - fromMs <= 8 * dayMs &&
    /day/iu.test(date.text)
  ) {
    fromMs += 7 * dayMs;
  }
  const isOtherYear = fromMs < toldMs - 7 * dayMs && !/\d{4}|last|ago|yesterday/iu.test(date.text);
  const day = new Date(fromMs).toISOString().slice(0, 10);
  return isOtherYear && date.precision === "day"
    ? `${new Date(toldMs).getUTCFullYear() + (isBefore(day, toldMs) ? 1 : 0)}${day.slice(4)}`
    : day;
}

/** Whether a day of the year lies before the time of telling. */
function isBefore(day: string, toldMs: number): boolean {
  return day.slice(5) < new Date(toldMs).toISOString().slice(5, 10);
}
