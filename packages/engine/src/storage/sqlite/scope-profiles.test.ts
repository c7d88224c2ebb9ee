import { expect, test } from "vitest";
import type { Capture } from "../log-storage.ts";
import { openSqliteStorage } from "./sqlite-storage.ts";
import { auditOf } from "../../testing/audit-of.ts";

/** Above the number of events whose profiles are kept at once. */
const scopes = 3;
const eventsPerScope = 80_000;

test("scopes whose profiles were dropped to make room are read the same again", async () => {
  const storage = await openSqliteStorage(":memory:");
  for (let scope = 0; scope < scopes; scope += 1) {
    const captures = Array.from({ length: eventsPerScope }, (_, index) => capture(scope, index));
    const path = `user:u${scope}`;
    await storage.commitEvents([{ scope: path, captures, audit: auditOf(path) }]);
  }
  for (const scope of [0, 1, 2, 0, 1, 2]) {
    const search = { scopes: [`user:u${scope}`], terms: [[`word${scope}`]], neighbours: 0 };
    const { hits, statistics } = await storage.searchEvents(search);
    expect(statistics).toMatchObject([{ scope: `user:u${scope}`, events: eventsPerScope }]);
    expect(hits.map(({ position }) => position)).toEqual([0]);
  }
  const all = { scopes: ["user:u0", "user:u1", "user:u2"], terms: [["word1"]], neighbours: 0 };
  const { hits, statistics } = await storage.searchEvents(all);
  expect(statistics.map(({ events }) => events)).toEqual([80_000, 80_000, 80_000]);
  expect(hits).toHaveLength(1);
  await storage.close();
}, 60_000);

function capture(scope: number, index: number): Capture {
  const text = index === 0 ? `word${scope}` : "other";
  return {
    id: `evt_${String(scope * eventsPerScope + index).padStart(26, "0")}`,
    digest: null,
    observedAtMs: index,
    recordedAtMs: index,
    indexText: text,
    wordCount: 1,
    isQuestion: false,
    envelope: {
      scope: `user:u${scope}`,
      modality: "conversation",
      content: { kind: "message", role: "user", text },
      context: { observedAt: "2026-03-05T00:00:00.000Z", labels: [], metadata: {} },
      observedActor: null,
      embedding: null,
      idempotencyKey: null,
    },
  };
}
