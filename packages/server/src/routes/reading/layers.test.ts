import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AskedHandler, askHandler } from "../../testing/ask-handler.ts";

const scope = "org:acme/user:ana";
const validFrom = "2026-03-05";
const times = { validFrom, observedAt: validFrom };

let server: AskedHandler;

beforeEach(async () => {
  server = askHandler(await openMemory({ path: ":memory:" }));
  await tell("works_at", "Acme");
  await tell("works_at", "Acme");
});

afterEach(() => server.memory.close());

async function tell(predicate: string, ...objects: readonly string[]): Promise<void> {
  const items = objects.map((object) => ({
    triple: { subject: "Ana", predicate, object, validFrom },
    observedAt: times.observedAt,
  }));
  await server.memory.experienceBulk(scope, items, { wait: "consolidated" });
}

/** The records of a list, or of the list under another name. */
async function listOf(path: string, name = "items"): Promise<readonly Record<string, unknown>[]> {
  const { body } = await server.get(path);
  const items = body?.[name];
  return Array.isArray(items) ? items : [];
}

test("a timeline has its rows under both names, with values and times", async () => {
  const path = `/v1/facts/timeline?scope=${scope}&subject=ana&predicate=works_at`;
  const rows = await listOf(path, "timeline");
  expect(rows).toMatchObject([
    {
      fact_id: expect.stringMatching(/^fact_/),
      value: "Acme",
      object: { type: "literal", value: "Acme" },
      predicate: "works_at",
      valid_from: "2026-03-05T00:00:00.000Z",
      valid_to: null,
      recorded_at: rows[0]?.["recorded_from"],
    },
  ]);
  expect(await listOf(path)).toEqual(rows);
});

test("facts are filtered by what is known since, also superseded", async () => {
  const path = `/v1/facts?scope=${scope}&as_of=2020-01-01`;
  expect(await listOf(path)).toEqual([]);
  const all = await listOf(`/v1/facts?scope=${scope}&include_superseded=true&min_confidence=0.5`);
  expect(all.length).toBeGreaterThan(0);
  expect((await server.get(`/v1/facts?scope=${scope}&as_of=then`)).status).toBe(422);
});

test("records have the id that their layer names them by, and its aliases", async () => {
  const [belief] = await listOf(`/v1/beliefs?scope=${scope}`);
  expect(belief).toMatchObject({
    belief_id: belief?.["id"],
    subject: { id: "ent_ana", name: "Ana" },
    about: { id: "ent_ana", name: "Ana" },
    support_count: 1,
  });
  const [episode] = await listOf(`/v1/episodes?scope=${scope}`);
  expect(episode).toMatchObject({ episode_id: episode?.["id"], event_count: 2 });
  const built = await server.post("/v1/beliefs/build", { scope });
  expect(built.body).toMatchObject({ built: 1, reasons: { no_facts_in_scope: 0 } });
});

test("a belief is stated, closes the one before, and has a history", async () => {
  const first = {
    scope,
    subject: "Ana",
    predicate: "outlook",
    statement: "stays",
    confidence: 0.6,
  };
  const { status, body } = await server.post("/v1/beliefs", { ...first, supports: [] });
  expect(status).toBe(201);
  expect(body).toMatchObject({ claim: "stays", confidence: 0.6, valid_to: null });
  const history = await server.get(`/v1/beliefs/history?belief_id=${String(body?.["belief_id"])}`);
  expect(history.body).toMatchObject({ current: { claim: "stays" }, revision_count: 1 });
  expect((await server.get("/v1/beliefs/history")).body).toMatchObject({
    error_code: "INVALID_BODY",
    details: { field: "belief_id" },
  });
});

test("conflicts are views of records, counted, and decided by month", async () => {
  await tell("lives_in", "Porto", "Braga");
  await tell("drives", "a bus", "a tram");
  const { body } = await server.get(`/v1/conflicts?scope=${scope}&status=open&limit=1`);
  expect(body).toMatchObject({ total: 2, has_more: true });
  const [view] = await listOf(`/v1/conflicts?scope=${scope}&predicate=lives_in`, "conflicts");
  expect(view).toMatchObject({ subject: "Ana", status: "open", kind: "value_disagreement" });
  const records = Object(view)["records"];
  expect(records).toMatchObject([{ subject: "Ana", status: "active" }, { redacted: false }]);
  expect(await listOf(`/v1/conflicts?scope=${scope}&cursor=1`, "conflicts")).toHaveLength(1);
  const path = `/v1/conflicts/${String(view?.["id"])}`;
  const [earlier, later] = records.map(({ id }: { id: string }) => id);
  const split = { action: "split", boundary: "2026-04", earlier, later };
  const resolved = await server.post(`${path}/resolve`, split);
  expect(resolved.body).toMatchObject({ status: "resolved", resolved_by: "user:local" });
  expect((await server.get(path)).body).toEqual(resolved.body);
  expect(await listOf(`/v1/conflicts?scope=${scope}&status=all`, "conflicts")).toHaveLength(2);
  expect((await server.post(`${path}/resolve`, { action: "pick", reason: "" })).status).toBe(422);
});

test("what is understood is read under both names, with what has to do with it", async () => {
  await tell("lives_in", "Porto");
  const { jobId } = await server.memory.synthesize(scope, { topics: ["Ana"] });
  await expect.poll(() => server.memory.synthesisJob(jobId)).toMatchObject({ status: "completed" });
  const [concept] = await listOf(`/v1/understanding?scope=${scope}`);
  expect(concept).toMatchObject({ concept_id: concept?.["id"], name: "Ana", topic: "Ana" });
  expect(await listOf(`/v1/concepts?scope=${scope}`)).toEqual([concept]);
  const path = `/v1/concepts/${String(concept?.["id"])}`;
  expect((await server.get(path)).body).toEqual(concept);
  expect((await server.get(`${path}/history`)).body).toMatchObject({ versions: [concept] });
  expect((await server.get(`${path}/related?depth=2`)).body).toMatchObject({ items: [] });
  expect((await server.get(`${path}/related?relation=likes`)).status).toBe(422);
  const coverage = await server.get(`/v1/concepts/coverage?scope=${scope}`);
  expect(coverage.body).toMatchObject({
    by_topic: [{ topic: "Ana", avg_confidence: expect.any(Number) }],
  });
});

test("layers are counted of one scope, and of all, tenants under their own names", async () => {
  await server.memory.experience("org:Beta", "Hello.");
  const one = await server.get(`/v1/admin/layers/stats?scope=${scope}`);
  expect(one.body).toMatchObject({ scope, layers: { events: { rows: 2, count: 2, lag: 0 } } });
  const all = await server.get("/v1/admin/layers/stats");
  expect(all.body).toMatchObject({
    snapshot_at: expect.any(String),
    layers: { events: { count: 3 } },
    per_tenant: { "org:acme": { scopes: 1, queue_depth: 0 }, "org:Beta": { scopes: 1 } },
  });
  expect((await server.get("/v1/admin/usage")).body).toMatchObject({ scopes: 2, events: 3 });
});
