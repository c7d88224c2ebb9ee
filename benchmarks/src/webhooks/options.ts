import { parseArgs } from "node:util";
import { toCount } from "../to-count.ts";

/** What the command line of `bench:webhooks` asks for. */
export interface WebhooksOptions {
  /** Deliveries a round. */
  readonly deliveries: number;
  readonly bodyBytes: number;
  readonly rounds: number;
  readonly json: boolean;
}

/** The command line of `bench:webhooks` and its defaults. */
export const webhooksUsage = `Usage: pnpm bench:webhooks [--deliveries N] [--bytes N] [--rounds N] [--json]
  --deliveries N  deliveries verified in a round; default 1000
  --bytes N       bytes of the body; default 10000
  --rounds N      rounds that count; default 15
  --json          one JSON object on standard output`;

/**
 * Reads the arguments of `bench:webhooks`.
 *
 * @throws `Error` that names an unknown option, or a count that is no whole number from 1 on.
 */
export function parseWebhooksOptions(args: readonly string[]): WebhooksOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      deliveries: { type: "string", default: "1000" },
      bytes: { type: "string", default: "10000" },
      rounds: { type: "string", default: "15" },
      json: { type: "boolean", default: false },
    },
  });
  return {
    deliveries: toCount("deliveries", values.deliveries),
    bodyBytes: toCount("bytes", values.bytes),
    rounds: toCount("rounds", values.rounds),
    json: values.json,
  };
}
