import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A block of commands in a document. */
export interface CommandBlock {
  /** Where it stands: the file from the root of the repository, and its number there from 1. */
  readonly place: string;
  readonly commands: string;
  /** What its commands promise to write, from the comments on lines of their own. */
  readonly promised: readonly string[];
}

/** The blocks of a Markdown file that call a server with curl. */
export function readCommandBlocks(file: string): readonly CommandBlock[] {
  const text = readFileSync(`${root}${file}`, "utf8");
  const blocks = Array.from(text.matchAll(/^```sh\n(curl .*?)^```$/gms), ([, commands = ""]) => ({
    commands,
    promised: Array.from(commands.matchAll(/^# (.*)$/gm), ([, line = ""]) => line),
  }));
  return blocks.map((block, index) => ({ place: `${file} ${index + 1}`, ...block }));
}
