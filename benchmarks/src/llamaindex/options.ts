import { parseArgs } from "node:util";
import { toCount } from "../to-count.ts";

/** What the command line of `bench:llamaindex` asks for. */
export interface LlamaIndexOptions {
  readonly nodes: number;
  readonly dimensions: number;
  readonly queries: number;
  readonly json: boolean;
}

/** The command line of `bench:llamaindex` and its defaults. */
export const llamaIndexUsage = `Usage: pnpm bench:llamaindex [--nodes N] [--dimensions N] [--queries N] [--json]
  --nodes N       nodes of the index; default 10000
  --dimensions N  numbers of a vector; default 384
  --queries N     queries; default 200
  --json          one JSON object on standard output`;

/**
 * Reads the arguments of `bench:llamaindex`.
 *
 * @throws `Error` that names an unknown option, or one that is no whole number from 1 on.
 */
export function parseLlamaIndexOptions(args: readonly string[]): LlamaIndexOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      nodes: { type: "string", default: "10000" },
      dimensions: { type: "string", default: "384" },
      queries: { type: "string", default: "200" },
      json: { type: "boolean", default: false },
    },
  });
  return {
    nodes: toCount("nodes", values.nodes),
    dimensions: toCount("dimensions", values.dimensions),
    queries: toCount("queries", values.queries),
    json: values.json,
  };
}
