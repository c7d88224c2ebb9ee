import { type Check, refuse, show } from "./check.ts";

/** Checks a list of at most `most` items, each by `check`. */
export function listCheck(check: Check, most: number = Infinity): Check {
  return (value, field) => {
    if (!Array.isArray(value)) {
      refuse(field, `${show(value)} is not a list`);
    }
    if (value.length > most) {
      refuse(
        field,
        `it has ${value.length} items and at most ${most} are taken at once; divide it`,
      );
    }
    value.forEach((item, index) => check(item, `${field}[${index}]`));
  };
}
