import { expect, test } from "vitest";
import { useHandledMemory } from "./use-handled-memory.ts";

const scope = "org:acme/user:ana";
const served = useHandledMemory();

async function textsIn(path: string): Promise<readonly unknown[]> {
  const { items } = await served.memory.events(path, { limit: 500 });
  return items.map(({ content }) => (content.kind === "text" ? content.text : content));
}

test("lines are imported, and the import can be looked up", async () => {
  const lines = [
    { modality: "document", content: { kind: "text", text: "one" }, observed_at: "2026-03-01" },
    '{"text": "two", "metadata": {"thread_id": 5}}',
    { content: { kind: "text", text: "" } },
  ];
  const begun = await served.call("import", { scope, lines, format: "jsonl" });
  expect(begun).toMatchObject({
    status: 202,
    body: {
      import_id: expect.stringMatching(/^imp_[0-9a-f]{32}$/),
      status: "completed",
      estimated_items: 3,
      accepted: 2,
      failed: 1,
      first_error: expect.stringMatching(/^row 3: content\.text: /),
      lifecycle_stream: null,
    },
  });
  const status = await served.call(String(begun.body["status_url"]).replace("/v1/", ""));
  expect(status).toMatchObject({
    status: 200,
    body: {
      status: "completed",
      imported: 2,
      failed: 1,
      elapsed_ms: expect.any(Number),
      errors: [{ row: 3, error_code: "INVALID_ENVELOPE", field: "content.text" }],
    },
  });
  expect((await served.memory.events(scope)).items[0]?.metadata).toEqual({ thread_id: 5 });
  const other = await served.call(
    `import/${String(begun.body["import_id"])}`,
    undefined,
    "user:eve",
  );
  expect(other.status).toBe(404);
});

/** On a machine that does much else. */
const patience = { timeout: 15_000 };

test("an import goes on after it was answered, and its state outlives the server", async () => {
  const data = Array.from({ length: 1_700 }, (_, index) =>
    JSON.stringify({ text: `row ${index}` }),
  );
  const begun = await served.call("import", { scope, data: data.join("\n") });
  expect(begun.body).toMatchObject({ status: "running", accepted: 500, estimated_items: 1_700 });
  const place = `import/${String(begun.body["import_id"])}`;
  await expect
    .poll(() => served.call(place), patience)
    .toMatchObject({
      body: { status: "completed", imported: 1_700 },
    });
  served.restart();
  expect((await served.call(place)).body).toMatchObject({ status: "completed", imported: 1_700 });
  const again = await served.call("import", { scope, data: data.join("\n") });
  await expect
    .poll(() => served.call(`import/${String(again.body["import_id"])}`), patience)
    .toMatchObject({ body: { status: "completed", replayed: 1_700 } });
});

test("an import whose server was stopped has failed, and says what to do", async () => {
  const job = {
    importId: "imp_1",
    actor: "user:local",
    status: "running",
    estimatedItems: 9,
    startedAtMs: 1_000,
    updatedAtMs: 3_000,
    report: { imported: 5, replayed: 0, skipped: 0, failed: 0, problems: [] },
    problem: null,
  };
  await served.memory.records.put({ kind: "import", key: "imp_1", value: job, expiresAt: null });
  expect((await served.call("import/imp_1")).body).toMatchObject({
    status: "failed",
    imported: 5,
    elapsed_ms: 2_000,
    problem: expect.stringContaining("import the same again"),
  });
});

test("what may not be written is refused, and no import begins", async () => {
  const refused = await served.call("import", { scope, lines: [{ text: "Hello." }] }, "user:eve");
  expect(refused).toMatchObject({ status: 403, body: { error_code: "NOT_A_MEMBER" } });
  expect(await served.memory.records.list("import")).toEqual([]);
});

test.each<[string, object, string]>([
  ["import", { scope }, "lines"],
  ["import", { scope, lines: [], data: "" }, "lines"],
  ["import", { scope: "nobody", lines: [] }, "scope"],
  ["import", { scope, lines: [], format: "csv" }, "format"],
  ["import", { scope, rows: [] }, "rows"],
  ["import/jsonl", { scope_template: "{user_id}", lines: [] }, "scope_template"],
  ["import/mem0", { scope_template: "org:acme/user:{user_id}" }, "rows"],
  ["import/letta", { scope, rows: [], scope_template: "user:x" }, "scope_template"],
  ["export", { scope, include: ["beliefs"] }, "include[0]"],
  ["export", { scope, time_range_start: "yesterday" }, "time_range_start"],
  ["export", { scope, time_range_end: 9e15 * 1_000 }, "time_range_end"],
  ["export", { scope, episode_kind: "x" }, "episode_kind"],
])("POST %s refuses %j", async (path, body, field) => {
  const answer = await served.call(path, body);
  expect(answer).toMatchObject({ status: 422, body: { details: { field } } });
});

test("lines find the scope that a template makes of them", async () => {
  const begun = await served.call("import/jsonl", {
    scope_template: "org:acme/user:{user_id}",
    lines: [
      { user_id: "bo", content: { kind: "text", text: "of Bo" } },
      '{"user_id": "ana", "content": {"kind": "text", "text": "of Ana"}}',
      { user_id: "ana/user:bo", content: { kind: "text", text: "astray" } },
    ],
  });
  expect(begun.body).toMatchObject({
    accepted: 2,
    failed: 1,
    first_error: expect.stringContaining("row 3: user_id:"),
  });
  expect(await textsIn("org:acme/user:bo")).toEqual(["of Bo"]);
  expect(await textsIn("org:acme/user:ana")).toEqual(["of Ana"]);
});

test("rows of Mem0, Letta and OpenAI become texts with their time, label and data", async () => {
  const mem0 = { user_id: "ana", memory: "Likes tea", timestamp: "2026-03-01T10:00:00Z" };
  const rows = [{ ...mem0, metadata: { source_id: 1 }, hash: "x" }];
  await served.call("import/mem0", { scope_template: "org:acme/user:{user_id}", rows });
  const letta = { block_label: "persona", value: "I am kind.", limit: 5_000 };
  await served.call("import/letta", { scope, rows: [letta] });
  const openai = { id: "mem_1", content: "Lives in Porto", created_at: 1_767_225_600 };
  await served.call("import/openai", { scope, rows: [openai] });
  const { items } = await served.memory.events(scope);
  expect(items).toMatchObject([
    { modality: "document", labels: ["persona"], metadata: { limit: 5_000 } },
    { content: { text: "Likes tea" }, observedAt: "2026-03-01T10:00:00.000Z" },
    { content: { text: "Lives in Porto" }, observedAt: "2026-01-01T00:00:00.000Z" },
  ]);
  expect(items[1]?.metadata).toEqual({ source_id: 1 });
  expect(items[2]?.metadata).toEqual({ id: "mem_1" });
});

test("rows of Zep become statements that hold for their time", async () => {
  const rows = [
    {
      user_id: "ana",
      fact: "Ana LIVES_IN Porto",
      valid_from: "2026-01-01",
      valid_to: "2026-02-01",
    },
    { user_id: "ana", fact: { subject: "Ana", predicate: "works_at", object: "Lumo" } },
    { user_id: "ana", fact: "Ana has a cat.", valid_from: "2026-01-01", valid_to: null },
  ];
  await served.call("import/zep", { scope_template: "org:acme/user:{user_id}", rows });
  await served.memory.experience(scope, "Done.", { wait: "consolidated" });
  const { items } = await served.memory.facts(scope, { includeSuperseded: true });
  expect(items.map(({ predicate }) => predicate).toSorted()).toEqual([
    "fact",
    "lives_in",
    "works_at",
  ]);
  expect(items.find(({ predicate }) => predicate === "lives_in")).toMatchObject({
    validFrom: "2026-01-01T00:00:00.000Z",
    validTo: "2026-02-01T00:00:00.000Z",
  });
});

test.each([
  ["import", { scope, lines: [{ text: "x", metadata: { "envelope:subject": "user:boss" } }] }],
  [
    "import/mem0",
    { scope_template: scope, rows: [{ memory: "x", metadata: { "envelope:media": 5 } }] },
  ],
])("no row to %s has metadata under the name of a field of an envelope", async (path, body) => {
  const { body: begun } = await served.call(path, body);
  expect(begun).toMatchObject({ accepted: 0, failed: 1 });
  expect(begun["first_error"]).toContain("metadata.envelope:");
});

test("so many imports go on at once, and one more is asked to come back", async () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => ({ text: `row ${index}` }));
  const begun = await Promise.all(
    Array.from({ length: 12 }, () => served.call("import", { scope, lines })),
  );
  const statuses = begun.map(({ status }) => status);
  expect(statuses.filter((status) => status === 202)).toHaveLength(8);
  expect(statuses.filter((status) => status === 503)).toHaveLength(4);
});
