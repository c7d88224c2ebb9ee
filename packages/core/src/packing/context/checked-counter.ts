import { ValidationError } from "../../errors/validation-error.ts";
import type { CountTokens } from "./line-budget.ts";

/**
 * A counter that refuses counts which are no counts, since they would leave context out silently.
 *
 * @throws `ValidationError` where `countTokens` gives anything but a number from 0 up.
 */
export function checkedCounter(countTokens: CountTokens): CountTokens {
  return (text) => {
    const count: unknown = countTokens(text);
    if (typeof count !== "number" || !(count >= 0)) {
      throw new ValidationError(
        "countTokens",
        `it gave ${String(count)} for a text; give the number of its tokens, 0 or more`,
      );
    }
    return count;
  };
}
