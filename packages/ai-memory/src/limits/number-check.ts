import { type Check, refuse, show } from "./check.ts";

/** Checks a whole number from `least` to `most`. */
export function wholeNumberCheck(least: number, most: number = Number.MAX_SAFE_INTEGER): Check {
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
  return (value, field) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
      refuse(field, `${show(value)} is not a whole number ${range}`);
    }
  };
}

/** Checks a number from 0 to 1. */
export function shareCheck(value: unknown, field: string): void {
  if (typeof value !== "number" || !(value >= 0 && value <= 1)) {
    refuse(field, `${show(value)} is not a number from 0 to 1`);
  }
}
