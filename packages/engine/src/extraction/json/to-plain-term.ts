import { type JsonValue, limits, parseTimestamp, type Term } from "@keepsake/core";

const dateStart = /^\d{4}-\d{2}-\d{2}/u;

/** A plain value as a term; null for none, and for text that is blank or too long to be a value. */
export function toPlainTerm(value: JsonValue): Term | null {
  if (typeof value === "number") {
    return { type: "literal", datatype: "number", value };
  }
  if (typeof value === "boolean") {
    return { type: "literal", datatype: "boolean", value };
  }
  return typeof value === "string" ? fromText(value.trim()) : null;
}

function fromText(value: string): Term | null {
  if (value === "" || value.length > limits.nameCharacters) {
    return null;
  }
  return { type: "literal", datatype: isTimestamp(value) ? "date" : "string", value };
}

function isTimestamp(text: string): boolean {
  try {
    return dateStart.test(text) && Number.isFinite(parseTimestamp(text, "data"));
  } catch {
    return false;
  }
}
