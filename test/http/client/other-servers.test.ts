import { connectMemory, type MemoryError, type RemoteMemory } from "@keepsake/core";
import { describe, expect, onTestFinished, test } from "vitest";
import { answer, type Fault, serveFaults } from "./serve-faults.ts";

const scope = "org:acme/user:ana";
const at = "2026-03-05T00:00:00.000Z";

const denied = (details: object): Fault => answer({ error_code: "POLICY_DENIED", details }, 403);

async function connect(...faults: readonly Fault[]): Promise<RemoteMemory> {
  const server = await serveFaults(...faults);
  onTestFinished(() => server.stop());
  return connectMemory({ url: server.url, maxRetries: 0 });
}

describe("an event of another server", () => {
  const content = { kind: "message", role: "user", text: "I moved." };
  const around = { observed_at: at, recorded_at: at, labels: ["home"] };
  const known = { modality: "conversation", content, observedActor: "user:ana", metadata: {} };

  test.each([
    ["flat", { event_id: "evt_1", observed_actor: "user:ana", ...around }],
    ["nested", { id: "evt_1", observed_actor: { id: "user:ana", type: "user" }, context: around }],
  ])("is read, %s", async (_name, given) => {
    const memory = await connect(answer({ scope, modality: "conversation", content, ...given }));
    const event = {
      id: "evt_1",
      scope,
      observedAt: at,
      recordedAt: at,
      labels: ["home"],
      ...known,
    };
    await expect(memory.event("evt_1")).resolves.toEqual(event);
  });
});

test("records are known by the id of their kind", async () => {
  const page = (record: object): Fault => answer({ items: [{ scope, ...record }] });
  const memory = await connect(
    page({ fact_id: "fact_1" }),
    page({ episode_id: "ep_1" }),
    page({ belief_id: "belief_1", claim: "Ana likes tea" }),
    page({ concept_id: "cn_1" }),
  );
  const lists = [
    await memory.facts(scope),
    await memory.episodes(scope),
    await memory.beliefs(scope),
    await memory.understanding(scope),
  ];
  expect(lists.map(({ items }) => items[0]?.id)).toEqual(["fact_1", "ep_1", "belief_1", "cn_1"]);
});

test("subjects and objects of facts are read as records, and as texts", async () => {
  const memory = await connect(
    answer({
      items: [
        { subject: "Ana", predicate: "lives_in", object: "Porto" },
        { subject: { id: "ent_ana", name: "Ana" }, predicate: "age", object: { value: 5 } },
        {
          subject: { id: "ent_ana" },
          predicate: "knows",
          object: { type: "user", id: "user:rui" },
        },
      ],
    }),
  );
  const { items } = await memory.facts(scope);
  expect(items).toMatchObject([
    { subject: { id: "Ana", name: "Ana" }, object: { value: "Porto" }, text: "Ana lives in Porto" },
    { subject: { id: "ent_ana", name: "Ana" }, object: { value: 5 } },
    { subject: { name: "ent_ana" }, object: { type: "entity", id: "user:rui" } },
  ]);
});

test("a belief whose claim is a triple has its parts, and a text", async () => {
  const claim = { subject: "Ana", predicate: "likes", object: "tea" };
  const memory = await connect(answer({ items: [{ belief_id: "belief_1", claim }] }));
  const { items } = await memory.beliefs(scope);
  expect(items[0]).toMatchObject({
    about: { name: "Ana" },
    predicate: "likes",
    object: { value: "tea" },
    claim: "Ana likes tea",
  });
});

describe("a bulk", () => {
  test("whose events are not told one by one is as large as the server says", async () => {
    const memory = await connect(answer({ batch_id: "batch_1", accepted: 2 }, 202));
    const told = memory.experienceBulk(scope, ["one", "two"]);
    await expect(told).resolves.toEqual({ accepted: 2, results: [] });
  });

  test("that a server took in part is an error that names the first left out", async () => {
    const failures = [{ index: 1, error_code: "INVALID_ENVELOPE", error: "too long" }];
    const memory = await connect(answer({ accepted: 1, partial: true, failures }, 207));
    await expect(memory.experienceBulk(scope, ["one", "two"])).rejects.toMatchObject({
      name: "ValidationError",
      field: "items[1]",
      reason: "too long; others of the bulk were stored",
    });
  });
});

test("a pack without a block has an empty one, and warnings may be texts", async () => {
  const memory = await connect(answer({ pack_id: "pack_1", warnings: ["slow: it took long"] }));
  await expect(memory.recall(scope, "Where?")).resolves.toMatchObject({
    packId: "pack_1",
    contextBlock: "",
    warnings: [{ code: "slow", message: "it took long" }],
    layers: { events: [], episodes: [], facts: [], beliefs: [], understanding: [] },
  });
});

test.each(["completed", "running"])("an erasure may be %s when it is begun", async (status) => {
  const told = { erasure_id: "erasure_1", scope };
  const memory = await connect(
    answer({ ...told, status }, 202),
    answer({ ...told, status: "completed" }),
  );
  const erased = memory.erase(scope, { confirmAll: true }, { wait: "completed" });
  await expect(erased).resolves.toMatchObject({ erasureId: "erasure_1", status: "completed" });
});

test("a timeline is read from timeline", async () => {
  const row = { fact_id: "fact_1", object: "Porto", valid_from: at };
  const subject = { id: "ent_ana", name: "Ana" };
  const memory = await connect(answer({ subject, predicate: "lives_in", timeline: [row] }));
  const told = await memory.factTimeline(scope, { subject: "Ana", predicate: "lives_in" });
  expect(told).toMatchObject({ subject, timeline: [{ id: "fact_1", validFrom: at }] });
});

test("conflicts come under their own name, with a cursor that counts", async () => {
  const conflict = { id: "c1", subject: "Ana", predicate: "age", detected_at: at };
  const memory = await connect(
    answer({ conflicts: [conflict], total: 2, next_cursor: 1 }),
    answer({ conflicts: [{ ...conflict, id: "c2" }], total: 2, next_cursor: null }),
  );
  const ids: string[] = [];
  for await (const { id } of await memory.conflicts(scope)) {
    ids.push(id);
  }
  expect(ids).toEqual(["c1", "c2"]);
});

describe("an error of another server", () => {
  test.each([
    [
      "in lower case",
      answer({ error_code: "invalid_body" }, 422),
      { name: "ValidationError", code: "INVALID_BODY" },
    ],
    [
      "by its other name",
      answer({ error_code: "TOKEN_EXPIRED" }, 401),
      { name: "AuthError", code: "EXPIRED_TOKEN" },
    ],
    ["as code", answer({ code: "not_found" }, 404), { name: "NotFoundError", code: "NOT_FOUND" }],
    [
      "by its status",
      answer({ error: "no" }, 403),
      { name: "PolicyDeniedError", code: "POLICY_DENIED" },
    ],
    [
      "by no code that is known",
      answer({ error_code: "NEW" }, 409),
      { name: "ConflictError", code: "IDEMPOTENCY_CONFLICT" },
    ],
    [
      "of a part that is off",
      answer({ error_code: "NOT_AVAILABLE" }, 503),
      { name: "NotConfiguredError", code: "STORAGE_UNWIRED" },
    ],
  ])("is known %s", async (_name, fault, error) => {
    const memory = await connect(fault);
    await expect(memory.events(scope)).rejects.toMatchObject(error);
  });

  test("that denies tells who decided, under either name", async () => {
    const capability = "scope.write";
    const memory = await connect(
      denied({ capability, decided_by_tier: "scope" }),
      denied({ capability, denied_by_tier: "scope" }),
    );
    for (let call = 0; call < 2; call += 1) {
      const error = await memory.events(scope).then(
        () => expect.unreachable("it was not denied"),
        (thrown: MemoryError) => thrown,
      );
      expect(error).toMatchObject({ tier: "scope", capability });
    }
  });

  test("that waited too long tells which event is stored", async () => {
    const details = { event_id: "evt_1", status: "captured" };
    const memory = await connect(answer({ error_code: "WAIT_TIMEOUT", details }, 408));
    await expect(
      memory.experience(scope, "I moved.", { wait: "consolidated" }),
    ).rejects.toMatchObject({
      name: "TimeoutError",
      details: { eventId: "evt_1", status: "captured" },
    });
  });
});
