import type { Term } from "@keepsake/core";
import { foldText } from "../../text/fold-text.ts";

/**
 * Equal for terms that mean the same. Texts are compared without case, diacritics and spacing, and a
 * text is the same as the entity whose id is made from it: "Porto" said as data is the entity Porto.
 * Dates are compared as times, so that a day is its midnight in UTC.
 */
export function termKey(term: Term): string {
  if (term.type === "entity") {
    return term.id;
  }
  const { datatype, value } = term;
  if (typeof value !== "string") {
    return `${typeof value} ${value}`;
  }
  const timeMs = datatype === "date" ? Date.parse(value) : NaN;
  return Number.isNaN(timeMs) ? `ent_${textKey(value, "_")}` : `date ${timeMs}`;
}

/** Equal for the same matter, however it is written; "" for none. */
export function matterKey(matter: string | null): string {
  return matter === null ? "" : `for ${textKey(matter, " ")}`;
}

function textKey(text: string, space: string): string {
  return foldText(text).trim().replaceAll(/\s+/g, space);
}
