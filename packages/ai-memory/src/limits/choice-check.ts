import { type Check, refuse, show } from "./check.ts";

/** Checks one of a few values. */
export function choiceCheck(choices: readonly unknown[]): Check {
  return (value, field) => {
    if (!choices.includes(value)) {
      refuse(field, `${show(value)} is none of ${choices.join(", ")}`);
    }
  };
}
