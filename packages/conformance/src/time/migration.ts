import { passTime } from "../pass-time.ts";
import type { Suite } from "../suite.ts";
import { writeTriples } from "../write-triples.ts";

const subject = { type: "entity", id: "ent_payments_service", name: "payments service" } as const;
const usesDatabase = { subject, predicate: "database" };

/** When the service moved. */
export const migratedAt = "2026-03-15T10:00:00Z";

/** What is asked of it. */
export const question = "What database does the payments service use?";

/** What was told, filled in before the first test. */
export interface Migration {
  scope: string;
  ids: readonly string[];
  /** When the move was not known yet. */
  beforeMove: string;
}

/** Tells of the old database, and some time later of the move. */
export async function migrate(suite: Suite): Promise<Migration> {
  const { memory } = suite;
  const scope = suite.newScope();
  const old = { object: "postgres", validFrom: "2024-01-01T00:00:00Z" };
  const [first = ""] = await writeTriples(memory, scope, [{ ...usesDatabase, ...old }]);
  const beforeMove = await passTime(memory);
  const next = { object: "cockroachdb", validFrom: migratedAt };
  const [second = ""] = await writeTriples(memory, scope, [{ ...usesDatabase, ...next }]);
  return { scope, ids: [first, second], beforeMove };
}
