import { limits } from "../limits.ts";

/** A text as it is shown: whole, or its first 2,000 characters and an ellipsis. */
export function cutText(text: string): string {
  const { shownCharacters } = limits;
  return text.length <= shownCharacters
    ? text
    : `${text.slice(0, shownCharacters).toWellFormed()} …`;
}
