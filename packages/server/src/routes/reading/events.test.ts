import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AskedHandler, askHandler } from "../../testing/ask-handler.ts";

const scope = "org:acme/user:ana";

let server: AskedHandler;

beforeEach(async () => {
  server = askHandler(await openMemory({ path: ":memory:" }));
  await server.memory.experienceBulk(scope, [
    { text: "one", speaker: "user:bo", labels: ["home"], observedAt: "2026-03-01" },
    { content: { kind: "text", text: "two" }, modality: "document", context: { labels: ["a,b"] } },
  ]);
});

afterEach(() => server.memory.close());

test.each([
  ["observed_actor=user:bo", ["one"]],
  ["modality=document", ["two"]],
  ["labels=home,work", ["one"]],
  ["label=a,b", ["two"]],
  ["until=2026-03-02", ["one"]],
  ["since=2026-03-02", ["two"]],
  ["view=descend&limit=1", ["two"]],
  ["unheard_of=5", ["two", "one"]],
])("a list with %s", async (query, texts) => {
  const { body } = await server.get(`/v1/events?scope=${scope}&${query}`);
  const items = body?.["items"];
  expect(items).toMatchObject(texts.map((text) => ({ content: { text } })));
  expect(items).toHaveLength(texts.length);
});

test("an event has both its ids, and its times and labels twice", async () => {
  const { body } = await server.get(`/v1/events?scope=${scope}&labels=home`);
  const times = { observed_at: "2026-03-01T00:00:00.000Z", labels: ["home"] };
  expect(body).toMatchObject({
    items: [{ ...times, observed_actor: "user:bo", subject: "user:bo", context: times }],
    next_cursor: null,
    has_more: false,
  });
  const [event] = Object(body?.["items"]);
  expect(event.event_id).toBe(event.id);
});

test("a list without content tells what events are, and not what they say", async () => {
  const { text, body } = await server.get(`/v1/events?scope=${scope}&exclude_content=true`);
  expect(text).not.toContain("one");
  expect(body).toMatchObject({ items: [{ modality: "document" }, { observed_actor: "user:bo" }] });
});
