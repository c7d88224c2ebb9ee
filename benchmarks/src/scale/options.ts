import { parseArgs } from "node:util";
import { toCount } from "../to-count.ts";
import type { FileSize } from "./build-file.ts";

/** What the command line of `bench:scale` asks for. */
export interface ScaleOptions {
  readonly size: FileSize;
  readonly queries: number;
  /** The file to measure; undefined for one that is removed afterwards. */
  readonly file: string | undefined;
  readonly json: boolean;
}

/** The command line of `bench:scale` and its defaults. */
export const scaleUsage = `Usage: pnpm bench:scale [options]
  --scopes N   scopes; default 1000
  --turns N    turns of each scope; default 1000
  --large N    turns of one more scope; default 100000
  --queries N  questions asked of the scopes; default 500
  --file PATH  the file to measure: built where there is none, and kept;
               one that is there is measured as it is, whatever it holds
  --json       one JSON object on standard output`;

/**
 * Reads the arguments of `bench:scale`.
 *
 * @throws `Error` that names an unknown option, or one whose value is no whole number from 1 on.
 */
export function parseScaleOptions(args: readonly string[]): ScaleOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scopes: { type: "string", default: "1000" },
      turns: { type: "string", default: "1000" },
      large: { type: "string", default: "100000" },
      queries: { type: "string", default: "500" },
      file: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const size = {
    scopes: toCount("scopes", values.scopes),
    turns: toCount("turns", values.turns),
    largeTurns: toCount("large", values.large),
  };
  const { file, json } = values;
  return { size, queries: toCount("queries", values.queries), file, json };
}
