import { limits } from "@keepsake/core";
import { parseArgs } from "node:util";
import { toCount } from "../to-count.ts";
import type { CorpusSize } from "./recalls.ts";

/** What the command line of `bench:speed` asks for. */
export interface SpeedOptions {
  readonly size: CorpusSize;
  readonly queries: number;
  /** Turns that are imported. */
  readonly imported: number;
  /** Events that a call forgets. */
  readonly forgotten: number;
  readonly json: boolean;
}

/** The command line of `bench:speed` and its defaults. */
export const speedUsage = `Usage: pnpm bench:speed [options]
  --import N       turns imported; default 100000
  --scopes N       scopes of the recall corpus; default 1000
  --turns N        turns of a full scope, those that are asked; default 1000
  --full-scopes N  how many scopes are full; default 20
  --rest-turns N   turns of each other scope; default 50
  --queries N      questions asked; default 500
  --forget N       events forgotten at a time, of scopes of N, 10 N and 100 N;
                   at most 1000, the default
  --json           one JSON object on standard output`;

/**
 * Reads the arguments of `bench:speed`.
 *
 * @throws `Error` that names an unknown option, or one whose value is no whole number from 1 on.
 */
export function parseSpeedOptions(args: readonly string[]): SpeedOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      import: { type: "string", default: "100000" },
      scopes: { type: "string", default: "1000" },
      turns: { type: "string", default: "1000" },
      "full-scopes": { type: "string", default: "20" },
      "rest-turns": { type: "string", default: "50" },
      queries: { type: "string", default: "500" },
      forget: { type: "string", default: "1000" },
      json: { type: "boolean", default: false },
    },
  });
  const scopes = toCount("scopes", values.scopes);
  const size = {
    scopes,
    fullScopes: Math.min(scopes, toCount("full-scopes", values["full-scopes"])),
    turns: toCount("turns", values.turns),
    restTurns: toCount("rest-turns", values["rest-turns"]),
  };
  return {
    size,
    imported: toCount("import", values.import),
    queries: toCount("queries", values.queries),
    forgotten: toForgotten(values.forget),
    json: values.json,
  };
}

/** A call forgets no more ids than that. */
function toForgotten(value: string): number {
  const count = toCount("forget", value);
  if (count > limits.bulkItems) {
    throw new Error(`--forget is ${count}; give at most ${limits.bulkItems}`);
  }
  return count;
}
