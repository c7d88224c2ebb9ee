import { parseArgs } from "node:util";
import { toCount } from "../to-count.ts";

/** What the command line of `bench:audit` asks for. */
export interface AuditOptions {
  readonly rows: number;
  readonly json: boolean;
}

/** The command line of `bench:audit` and its defaults. */
export const auditUsage = `Usage: pnpm bench:audit [--rows N] [--json]
  --rows N  rows of the audit log; default 100000
  --json    one JSON object on standard output`;

/**
 * Reads the arguments of `bench:audit`.
 *
 * @throws `Error` that names an unknown option, or rows that are no whole number from 1 on.
 */
export function parseAuditOptions(args: readonly string[]): AuditOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string", default: "100000" },
      json: { type: "boolean", default: false },
    },
  });
  return { rows: toCount("rows", values.rows), json: values.json };
}
