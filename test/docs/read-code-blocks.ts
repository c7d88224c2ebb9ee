import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A block of TypeScript in a document. */
export interface CodeBlock {
  /** Where it stands: the file from the root of the repository, and its number there from 1. */
  readonly place: string;
  readonly code: string;
  /** What its `console.log` lines promise to print, from the comments behind them. */
  readonly promised: readonly string[];
}

/** The TypeScript blocks of a Markdown file, or of the docstrings of a source file. */
export function readCodeBlocks(file: string): readonly CodeBlock[] {
  const text = readFileSync(`${root}${file}`, "utf8");
  const document = file.endsWith(".ts") ? text.replaceAll(/^ *\* ?/gm, "") : text;
  return Array.from(document.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""], index) => ({
    place: `${file} ${index + 1}`,
    code,
    promised: Array.from(
      code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm),
      ([, line = ""]) => line,
    ),
  }));
}

/** A line of a block, and what stands in its place in another case. */
export interface ChangedLine {
  readonly before: string;
  readonly after: string;
}

/** The line that the first block of changes in a Markdown file changes. */
export function readChangedLine(file: string): ChangedLine {
  const text = readFileSync(`${root}${file}`, "utf8");
  const [, before = "", after = ""] = /^```diff\n-(.*)\n\+(.*)\n```$/m.exec(text) ?? [];
  return { before, after };
}
