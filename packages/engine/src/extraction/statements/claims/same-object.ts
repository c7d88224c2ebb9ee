import { foldText } from "../../../text/fold-text.ts";

/** Whether two objects are the same but for case, accents, an article and a plural. */
export function isSameObject(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Whether one of two objects is the other, or the end or the beginning of it: "Courier" and "Evening Courier". */
export function isPartOf(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === b || isEdge(a, b) || isEdge(b, a);
}

function isEdge(short: string, long: string): boolean {
  return short.length > 2 && (long.endsWith(` ${short}`) || long.startsWith(`${short} `));
}

function plain(text: string): string {
  return foldText(text)
    .replace(/^(?:the|a|an|my|our) /u, "")
    .replace(/([^s])s$/u, "$1")
    .trim();
}
