import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Letters at the beginning of a mark that a text index may leave out: it keeps what words share once. */
const sharedLetters = 3;

/**
 * Those of some marks that are anywhere in the files of a folder, in any case, in UTF-8 or in UTF-16.
 * A mark is a made-up word of ASCII letters. What stands around it, and how its word is stemmed or
 * escaped, makes no difference.
 */
export function findTraces(folder: string, marks: readonly string[]): readonly string[] {
  const files = readdirSync(folder).map((name) =>
    readFileSync(join(folder, name)).toString("latin1").toLowerCase(),
  );
  return marks.filter((mark) => {
    const tail = mark.slice(sharedLetters).toLowerCase();
    const wide = Array.from(tail).join("\0");
    return files.some((content) => content.includes(tail) || content.includes(wide));
  });
}
