import type { DateInText } from "../../../temporal/dates-in-text.ts";

const joined = /^\s*(?:to|-|–|—|until|till|through)\s*$/iu;

/** Reads "2017 to 2020" and "May - July 2019" as a beginning and an end. */
export function markSpans(text: string, dates: readonly DateInText[]): DateInText[] {
  const marked = [...dates];
  for (let at = 0; at + 1 < marked.length; at += 1) {
    const [first, second] = [marked[at], marked[at + 1]];
    if (first && second && isSpan(text, first, second)) {
      marked[at] = { ...first, role: "from", boundaryMs: first.fromMs };
      marked[at + 1] = { ...second, role: "until", boundaryMs: second.fromMs };
    }
  }
  return marked;
}

function isSpan(text: string, first: DateInText, second: DateInText): boolean {
  const between = text.slice(first.index + first.length, second.index);
  const isCoarse = ![first.precision, second.precision].some((each) => each === "instant");
  const isPlain = first.role === "at" && (second.role === "at" || second.role === "until");
  return isCoarse && isPlain && first.fromMs < second.fromMs && joined.test(between);
}
