import { expect, test } from "vitest";
import { auditOf } from "../../testing/audit-of.ts";
import type { Capture } from "../log-storage.ts";
import { commitEvents } from "./commit-events.ts";
import { openDatabase } from "./open-database.ts";
import { ScopeProfiles } from "./scope-profiles.ts";
import { prepareTables, type Tables } from "./tables/tables.ts";

const eventsPerScope = 6_000;
const paths = ["user:u0", "user:u1", "user:u2"];

test("profiles take no more room than they may, and those that were dropped are read the same again", () => {
  openDatabase(":memory:", (database) => {
    const tables = prepareTables(database);
    fillScopes(tables);
    const alone = new ScopeProfiles(tables);
    readRows(tables, alone, paths[0]);
    const most = 2 * alone.keptBytes;
    const profiles = new ScopeProfiles(tables, most);
    for (const path of [...paths, ...paths]) {
      expect(readRows(tables, profiles, path)).toEqual(rowsOf(tables, path));
      expect(profiles.keptBytes).toBeLessThanOrEqual(most);
      expect(profiles.keptBytes).toBeGreaterThan(0);
    }
    database.close();
  });
});

test("a profile that is too large for the room is kept while nothing else is asked for", () => {
  openDatabase(":memory:", (database) => {
    const tables = prepareTables(database);
    fillScopes(tables);
    const profiles = new ScopeProfiles(tables, 1);
    readRows(tables, profiles, paths[0]);
    const bytes = profiles.keptBytes;
    expect(bytes).toBeGreaterThan(1);
    readRows(tables, profiles, paths[1]);
    expect(profiles.keptBytes).toBe(bytes);
    database.close();
  });
});

function fillScopes(tables: Tables): void {
  for (const [scope, path] of paths.entries()) {
    const captures = Array.from({ length: eventsPerScope }, (_, index) => capture(scope, index));
    commitEvents(tables, [{ scope: path, captures, audit: auditOf(path) }]);
  }
}

function readRows(tables: Tables, profiles: ScopeProfiles, path = ""): readonly number[] {
  const scope = tables.scopes.find(path);
  const events = scope === null ? null : profiles.of(scope).events;
  return Array.from({ length: events?.length ?? 0 }, (_, position) => events?.rowAt(position) ?? 0);
}

function rowsOf(tables: Tables, path: string): readonly number[] {
  return tables.index.rowsOfScope(tables.scopes.find(path)?.number ?? 0);
}

function capture(scope: number, index: number): Capture {
  return {
    id: `evt_${String(scope * eventsPerScope + index).padStart(26, "0")}`,
    digest: null,
    observedAtMs: index,
    recordedAtMs: index,
    indexText: "word",
    wordCount: 1,
    isQuestion: false,
    manner: 0,
    envelope: {
      scope: `user:u${scope}`,
      modality: "conversation",
      content: { kind: "message", role: "user", text: "word" },
      context: { observedAt: "2026-03-05T00:00:00.000Z", labels: [], metadata: {} },
      observedActor: null,
      embedding: null,
      idempotencyKey: null,
    },
  };
}
