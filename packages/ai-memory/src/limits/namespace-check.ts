import { refuse, show } from "./check.ts";
import { namespaceCharacters, namespaceSegments } from "./limit-values.ts";
import { plainTextCheck } from "./text-check.ts";

const requireName = plainTextCheck({ characters: namespaceCharacters });

/** The daemon looks behind it for a slash that stands first or last. */
const outerSpace = /^\p{White_Space}+|\p{White_Space}+$/gu;

/** Checks a namespace: one to eight parts that `/` divides, such as `ops/dns`. */
export function namespaceCheck(value: unknown, field: string): void {
  requireName(value, field);
  const namespace = String(value);
  if (/[ \\]/.test(namespace)) {
    refuse(field, `${show(namespace)} holds a space or a backslash; use - or _`);
  }
  const segments = namespace.replaceAll(outerSpace, "").split("/");
  if (segments.length > namespaceSegments) {
    refuse(field, `it has ${segments.length} parts and at most ${namespaceSegments} are taken`);
  }
  if (segments.some((segment) => ["", ".", ".."].includes(segment))) {
    refuse(field, `${show(namespace)} has a part that is empty, . or ..; name it, as in ops/dns`);
  }
}
