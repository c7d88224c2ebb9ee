import type { ForgetRequest, ForgetResult, Layer } from "@keepsake/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryArrival } from "../arbitrary/arbitrary-triples.ts";
import { listBeliefs } from "../beliefs/list-beliefs.ts";
import { listEpisodes } from "../episodes/list-episodes.ts";
import { listFacts } from "../facts/list-facts.ts";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { listConcepts, synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });
const faro = anaLivesIn("Faro", { observedAt: "2026-03-05T12:00:00Z" });
const derived: readonly Layer[] = ["episodes", "facts", "beliefs", "understanding"];

const historyOf = arbitraryArrival.chain(({ told }) =>
  fc.record({
    told: fc.constant(told),
    gone: fc.subarray([...told.keys()]),
    layers: fc.option(fc.subarray([...derived], { minLength: 1 })),
    isAll: fc.boolean(),
  }),
);

/** What forgetting tells of itself. */
export function describeForgetResults(suite: Suite): void {
  describe("results", () => {
    test("everything that is there is counted, layer by layer", async () => {
      const scope = suite.newScope();
      await writeTriples(suite.memory, scope, [porto, porto, faro, faro]);
      await synthesize(suite.memory, scope, { topics: ["Ana"] });
      const counts = await countAll(suite, scope);
      expect(counts).toMatchObject({ events: 4, episodes: 2, understanding: 1 });
      const { deleted, auditId } = await suite.memory.forget(scope, { confirmAll: true });
      expect(deleted).toEqual(counts);
      expect(auditId).toMatch(/^audit_\d{12}$/);
    });

    test("a dry run tells what would go, and forgets nothing", async () => {
      const property = fc.asyncProperty(historyOf, async ({ told, gone, layers, isAll }) => {
        const scope = suite.newScope();
        const ids = await writeTriples(suite.memory, scope, told);
        await synthesize(suite.memory, scope, { topics: ["Ana"] });
        const memoryIds = ["evt_none", ...gone.map((place) => ids[place] ?? "")];
        const request: ForgetRequest = {
          ...(isAll ? { confirmAll: true } : { selector: { memoryIds } }),
          ...(layers === null ? {} : { cascade: "derived_only", layers }),
        };
        await expectSame(suite, scope, request);
      });
      await suite.check(property);
    });

    describeKeys(suite);
  });
}

async function expectSame(suite: Suite, scope: string, request: ForgetRequest): Promise<void> {
  const before = await readAll(suite, scope);
  const dry = await suite.memory.forget(scope, { ...request, dryRun: true });
  expect(dry.auditId).toBeNull();
  expect(await readAll(suite, scope)).toEqual(before);
  const { deleted } = await suite.memory.forget(scope, request);
  expect(deleted).toEqual(dry.deleted);
  const again = await suite.memory.forget(scope, { ...request, dryRun: true });
  expect(again.deleted).toEqual({
    events: 0,
    episodes: 0,
    facts: 0,
    beliefs: 0,
    understanding: 0,
  });
}

function describeKeys(suite: Suite): void {
  test("a repeated request forgets nothing more, and gives the first result", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [porto]);
    const request = { selector: { aboutSubject: "Ana" }, idempotencyKey: "forget-1" };
    const first = await suite.memory.forget(scope, request);
    const [eventId] = await writeTriples(suite.memory, scope, [faro]);
    expect(await suite.memory.forget(scope, request)).toEqual(first);
    const alike = { ...request, confirmAll: false, cascade: "redact_events" } as const;
    expect(await suite.memory.forget(scope, alike)).toEqual(first);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual([eventId]);
  });

  test("requests under one key that come at once are carried out once", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [porto, faro]);
    const request = { confirmAll: true, idempotencyKey: "forget-1" };
    const results = await Promise.all(
      [1, 2, 3].map(async (): Promise<ForgetResult> => suite.memory.forget(scope, request)),
    );
    expect(results.map(({ deleted }) => deleted.events)).toEqual([2, 2, 2]);
    expect(new Set(results.map(({ auditId }) => auditId)).size).toBe(1);
  });

  test("another request under the key is refused, and forgets nothing", async () => {
    const scope = suite.newScope();
    const [one = "", two = ""] = await writeTriples(suite.memory, scope, [porto, faro]);
    const idempotencyKey = "forget-1";
    const request = { selector: { memoryIds: [one] }, idempotencyKey };
    await suite.memory.forget(scope, request);
    const others: readonly ForgetRequest[] = [
      { selector: { memoryIds: [two] }, idempotencyKey },
      { confirmAll: true, idempotencyKey },
      { ...request, cascade: "derived_only" },
      { ...request, auditNote: "asked for by Ana" },
    ];
    for (const other of others) {
      const error = await memoryErrorOf(suite.memory.forget(scope, other));
      expect(error).toMatchObject({ name: "ConflictError", code: "IDEMPOTENCY_CONFLICT" });
    }
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual([two]);
  });

  test("keys of another scope, of writes and of dry runs are free", async () => {
    const [scope, other] = [suite.newScope(), suite.newScope()];
    const item = { text: "one", idempotencyKey: "key-1" };
    const forget = (path: string, dryRun: boolean): Promise<ForgetResult> =>
      suite.memory.forget(path, { confirmAll: true, idempotencyKey: "key-1", dryRun });
    for (const path of [scope, other]) {
      await suite.memory.experience(path, item);
      expect((await forget(path, true)).deleted.events).toBe(1);
      expect((await forget(path, false)).deleted.events).toBe(1);
    }
  });
}

async function countAll(suite: Suite, scope: string): Promise<Readonly<Record<Layer, number>>> {
  const [events, facts, beliefs, episodes, understanding] = await readAll(suite, scope);
  return {
    events: events?.length ?? 0,
    episodes: episodes?.length ?? 0,
    facts: facts?.length ?? 0,
    beliefs: beliefs?.length ?? 0,
    understanding: understanding?.length ?? 0,
  };
}

/** Everything of a scope, layer by layer, the versions of facts known no longer left out. */
async function readAll({ memory }: Suite, scope: string): Promise<readonly (readonly unknown[])[]> {
  return [
    await listEvents(memory, scope),
    await listFacts(memory, scope, { includeSuperseded: true }),
    await listBeliefs(memory, scope),
    await listEpisodes(memory, scope),
    await listConcepts(memory, scope),
  ];
}
