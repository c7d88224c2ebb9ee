import { stripMemoryFences } from "../memory-fence.ts";

const mostCharacters = 4_000;

/**
 * What to look for where the user said `text`: without what was recalled, and of a long text the beginning
 * and the end, where what is asked stands.
 */
export function toQuery(text: string): string {
  const query = stripMemoryFences(text);
  const half = mostCharacters / 2;
  return query.length <= mostCharacters
    ? query
    : `${query.slice(0, half)}\n${query.slice(-half)}`.toWellFormed();
}
