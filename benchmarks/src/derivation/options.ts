import { parseArgs } from "node:util";
import { toCount } from "../to-count.ts";

/** What the command line of `bench:derivation` asks for. */
export interface DerivationOptions {
  readonly turns: number;
  readonly json: boolean;
}

/** The command line of `bench:derivation` and its defaults. */
export const derivationUsage = `Usage: pnpm bench:derivation [--turns N] [--json]
  --turns N  turns written at once, and once more twice as many; default 10000
  --json     one JSON object on standard output`;

/**
 * Reads the arguments of `bench:derivation`.
 *
 * @throws `Error` that names an unknown option, or turns that are no whole number from 1 on.
 */
export function parseDerivationOptions(args: readonly string[]): DerivationOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      turns: { type: "string", default: "10000" },
      json: { type: "boolean", default: false },
    },
  });
  return { turns: toCount("turns", values.turns), json: values.json };
}
