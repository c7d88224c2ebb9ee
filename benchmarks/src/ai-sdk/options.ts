import { parseArgs } from "node:util";
import { toCount } from "../to-count.ts";

/** What the command line of `bench:ai-sdk` asks for. */
export interface AiSdkOptions {
  /** Turns in the scope. */
  readonly turns: number;
  /** Calls of the model that count, with memory and as many without. */
  readonly calls: number;
  readonly json: boolean;
}

/** The command line of `bench:ai-sdk` and its defaults. */
export const aiSdkUsage = `Usage: pnpm bench:ai-sdk [--turns N] [--calls N] [--json]
  --turns N  turns in the scope; default 10000
  --calls N  calls that count, with memory and without; default 300
  --json     one JSON object on standard output`;

/**
 * Reads the arguments of `bench:ai-sdk`.
 *
 * @throws `Error` that names an unknown option, or a count that is no whole number from 1 on.
 */
export function parseAiSdkOptions(args: readonly string[]): AiSdkOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      turns: { type: "string", default: "10000" },
      calls: { type: "string", default: "300" },
      json: { type: "boolean", default: false },
    },
  });
  return {
    turns: toCount("turns", values.turns),
    calls: toCount("calls", values.calls),
    json: values.json,
  };
}
