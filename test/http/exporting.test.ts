import { expect, test } from "vitest";
import { useHandledMemory } from "./use-handled-memory.ts";

const scope = "org:acme/user:ana";
const served = useHandledMemory();

async function textsIn(path: string): Promise<readonly unknown[]> {
  const { items } = await served.memory.events(path, { limit: 500 });
  return items.map(({ content }) => (content.kind === "text" ? content.text : content));
}

test("a scope is exported with the answer, and imported again into another", async () => {
  await served.memory.experienceBulk(
    scope,
    [
      { text: "I live in Porto.", observedAt: "2026-03-01" },
      { text: "I moved to Faro.", observedAt: "2026-03-02" },
    ],
    { wait: "consolidated" },
  );
  const { body } = await served.call("export", { scope, include: ["events", "facts"] });
  const data = String(body["data"]);
  expect(body).toMatchObject({
    export_id: expect.stringMatching(/^exp_/),
    format: "jsonl",
    bytes: Buffer.byteLength(data),
  });
  const stream = await served.handler(new Request(`http://localhost${String(body["url"])}`));
  expect(stream.headers.get("content-type")).toBe("application/x-ndjson");
  expect(await stream.text()).toBe(data);
  const copy = "org:copy/user:ana";
  const begun = await served.call("import", { scope: copy, data });
  expect(begun.body).toMatchObject({ status: "completed", accepted: 2, failed: 0 });
  expect(await textsIn(copy)).toEqual(await textsIn(scope));
  const other = await served.call(`export/${String(body["export_id"])}`, undefined, "user:eve");
  expect(other.status).toBe(404);
});

test("what an envelope says beyond the contract is exported and imported as well", async () => {
  const envelope = {
    modality: "conversation",
    content: { kind: "message", role: "user", text: "See this.", media: [{ blob_id: "blob_1" }] },
    context: {
      observed_at: "2026-03-01T00:00:00Z",
      intent: "to show",
      location: { city: "Porto" },
      metadata: { own_name: 1 },
    },
    observed_actor: { id: "user:ana", type: "user" },
    subject: { id: "user:bo" },
    directives: { embed: "lazy" },
  };
  expect((await served.call("experience", { scope, ...envelope })).status).toBe(202);
  const { body } = await served.call("export", { scope });
  expect(JSON.parse(String(body["data"]))).toMatchObject({
    ...envelope,
    context: { ...envelope.context, observed_at: "2026-03-01T00:00:00.000Z" },
  });
  await served.call("import", { scope: "org:copy/user:ana", data: body["data"] });
  const [original, copy] = [
    await served.memory.events(scope),
    await served.memory.events("org:copy/user:ana"),
  ];
  expect(original.items).toHaveLength(1);
  expect(copy.items).toEqual(
    original.items.map((event) => ({
      ...event,
      id: expect.any(String),
      scope: "org:copy/user:ana",
      recordedAt: expect.any(String),
    })),
  );
});

test("lines of a list of events are imported", async () => {
  await served.memory.experience(scope, {
    text: "I live in Porto.",
    speaker: "Ana",
    labels: ["home"],
  });
  const listed = await served.call(`events?scope=${scope}`);
  const begun = await served.call("import", {
    scope: "org:copy/user:ana",
    lines: listed.body["items"],
  });
  expect(begun.body).toMatchObject({ accepted: 1, failed: 0 });
  const [event] = (await served.memory.events("org:copy/user:ana")).items;
  expect(event).toMatchObject({ observedActor: "Ana", labels: ["home"] });
});

test("an export takes its range in microseconds or as times", async () => {
  for (const observedAt of ["2026-03-01", "2026-03-02", "2026-03-03"]) {
    await served.memory.experience(scope, { text: observedAt, observedAt });
  }
  const [start, end] = ["2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"];
  for (const time of [
    (text: string): unknown => text,
    (text: string) => Date.parse(text) * 1_000,
  ]) {
    const range = { time_range_start: time(start), time_range_end: time(end) };
    const { body } = await served.call("export", { scope, ...range });
    const [line = "", ...rest] = String(body["data"]).trim().split("\n");
    expect(JSON.parse(line)).toMatchObject({ content: { text: "2026-03-02" } });
    expect(rest).toEqual([]);
  }
});

test("a large export is fetched by a request of its own", async () => {
  const items = Array.from({ length: 10 }, (_, index) => ({
    text: `${index}${"x".repeat(999_999)}`,
  }));
  await served.memory.experienceBulk(scope, items);
  const { body } = await served.call("export", { scope });
  expect(body).toMatchObject({ bytes: null, data: null });
  const stream = await served.handler(new Request(`http://localhost${String(body["url"])}`));
  const lines = (await stream.text()).trim().split("\n");
  expect(lines.map((line): unknown => JSON.parse(line).content.text[0])).toEqual(
    "0123456789".split(""),
  );
});

test("an export of what may not be read is refused", async () => {
  await served.memory.experience(scope, "Hello.");
  expect((await served.call("export", { scope }, "user:eve")).status).toBe(403);
});
