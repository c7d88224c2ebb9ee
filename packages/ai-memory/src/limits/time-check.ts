import { parseTimestamp, ValidationError } from "@keepsake/core";
import { AiMemoryValidationError } from "../errors/validation-error.ts";
import { refuse, requireText } from "./check.ts";

/** RFC 3339 with a time of day and an offset: the daemon takes no mere date. */
const wholeTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}/i;

/** Checks an RFC 3339 time. */
export function timeCheck(value: unknown, field: string): void {
  toTimeMs(value, field);
}

/** Checks an RFC 3339 time that is not over. */
export function futureCheck(value: unknown, field: string): void {
  if (toTimeMs(value, field) < Date.now()) {
    refuse(field, `${String(value)} is over; give a later time`);
  }
}

/** Milliseconds since the epoch of an RFC 3339 time. @throws {@link AiMemoryValidationError} for another. */
export function toTimeMs(value: unknown, field: string): number {
  requireText(value, field);
  try {
    if (wholeTime.test(value)) {
      return parseTimestamp(value, field);
    }
  } catch (error) {
    if (ValidationError.isInstance(error)) {
      throw new AiMemoryValidationError(field, error.reason);
    }
    throw error;
  }
  return refuse(field, `${JSON.stringify(value)} is no time; give RFC 3339: 2026-03-05T14:00:00Z`);
}
