import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHandler, type Handler } from "../create-handler.ts";

const org = "org:acme";
const scope = `${org}/user:ana`;

let memory: Memory;
let handler: Handler;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  handler = createHandler(memory);
});

afterEach(async () => {
  handler.close();
  await memory.close();
});

/** A stream that is read frame by frame. */
interface ReadStream {
  /** The next frames that tell something. */
  frames(count: number): Promise<readonly WireFrame[]>;
  leave(): Promise<void>;
}

interface WireFrame {
  readonly event: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

async function openStream(
  query: string,
  headers: Record<string, string> = {},
): Promise<ReadStream> {
  const url = `http://localhost/v1/lifecycle/stream?${query}`;
  const response = await handler(new Request(url, { headers }));
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  return {
    async frames(count) {
      const frames: WireFrame[] = [];
      while (frames.length < count) {
        const part = await reader?.read();
        if (part === undefined || part.done) {
          break;
        }
        const blocks = (rest + part.value).split("\n\n");
        rest = blocks.pop() ?? "";
        frames.push(...blocks.flatMap(parseFrame));
      }
      return frames;
    },
    leave: async () => await reader?.cancel(),
  };
}

function parseFrame(block: string): readonly WireFrame[] {
  const match = /^event: (.*)\nid: (.*)\ndata: (.*)$/.exec(block);
  const [, event = "", id = "", data = "{}"] = match ?? [];
  return match === null ? [] : [{ event, id, data: JSON.parse(data) }];
}

async function readJson(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await handler(new Request(`http://localhost${path}`, { headers }));
}

test("frames are named by their kind and numbered, and tell what happened in the wire's words", async () => {
  const stream = await openStream(`scope=${scope}&events=captured,extracted,import_progress`);
  const triple = { subject: "Ana", predicate: "lives_in", object: "Porto" };
  const { eventId } = await memory.experience(scope, { triple }, { wait: "consolidated" });
  const [captured, extracted] = await stream.frames(2);
  expect(captured).toMatchObject({
    event: "captured",
    id: expect.stringMatching(/^lce_/),
    data: { lifecycle_id: captured?.id, event_id: eventId, scope, ts: expect.any(String) },
  });
  expect(extracted).toMatchObject({ event: "extracted", data: { facts: 1, event_id: eventId } });
  await stream.leave();
});

test("a stream goes on after the last that was received", async () => {
  const stream = await openStream(`scope=${scope}&events=captured`);
  await memory.experience(scope, "one");
  const [first] = await stream.frames(1);
  await stream.leave();
  const { eventId } = await memory.experience(scope, "two");
  const resumed = await openStream(`scope=${scope}&events=captured`, {
    "last-event-id": first?.id ?? "",
  });
  const { eventId: third } = await memory.experience(scope, "three");
  const told = await resumed.frames(2);
  expect(told.map(({ data }) => data["event_id"])).toEqual([eventId, third]);
  await resumed.leave();
});

test("a stream says where it cannot tell all that was missed", async () => {
  await memory.experience(scope, "one");
  const since = "lce_00000000000000000000000000";
  const stream = await openStream(`scope=${scope}&since_lifecycle_id=${since}`);
  const [first] = await stream.frames(1);
  expect(first).toMatchObject({ event: "lagging", data: { scope, event_id: null } });
  await stream.leave();
});

test("who may not read a scope is told nothing of it, not even of what is past", async () => {
  await memory.registerScope(org, { members: [{ actor: "user:bo", role: "reader" }] });
  await readJson(`/v1/lifecycle?scope=${scope}`);
  await memory.experience(scope, "Secret.");
  await memory.experience(org, "Open.");
  const headers = { "x-cortex-actor": "user:bo", "last-event-id": "lce_0" };
  const stream = await openStream(`scope=${org}&events=captured,lagging`, headers);
  const told = await stream.frames(2);
  expect(told.map(({ event, data }) => [event, data["scope"]])).toEqual([
    ["lagging", org],
    ["captured", org],
  ]);
  await stream.leave();
  const list = await (await readJson(`/v1/lifecycle?scope=${org}`, headers)).text();
  expect(list).not.toContain(scope);
  expect((await readJson(`/v1/lifecycle/stream?scope=${scope}`, headers)).status).toBe(403);
});

test("the event that a stream is of tells its scope", async () => {
  const { eventId } = await memory.experience(scope, "one", { wait: "consolidated" });
  const stream = await openStream(`event_id=${eventId}`);
  await memory.experience(scope, "two", { wait: "consolidated" });
  await memory.forget(scope, { selector: { memoryIds: [eventId] } });
  const told = await stream.frames(1);
  expect(told).toMatchObject([{ event: "forgotten", data: { event_id: eventId } }]);
  await stream.leave();
});

test("streams end with the handler", async () => {
  const stream = await openStream(`scope=${scope}`);
  handler.close();
  expect(await stream.frames(1)).toEqual([]);
});

test.each(["scope=nowhere", `scope=${scope}&events=thought`, "", `scope=${scope}&job_id=synth_1`])(
  "a stream of %j is refused",
  async (query) => {
    expect((await readJson(`/v1/lifecycle/stream?${query}`)).status).toBe(422);
  },
);

test("what happened lately is listed in pages, the newest first, and found by its id", async () => {
  await readJson(`/v1/lifecycle?scope=${scope}`);
  await memory.experienceBulk(scope, ["one", "two", "three"], { wait: "consolidated" });
  const query = `scope=${scope}&events=captured&limit=2`;
  const page = Object(await (await readJson(`/v1/lifecycle?${query}`)).json());
  expect(page).toMatchObject({ next_offset: 2, has_more: true });
  const rest = await (await readJson(`/v1/lifecycle?${query}&offset=2`)).json();
  expect(rest).toMatchObject({ items: [{ kind: "captured" }], next_offset: null, has_more: false });
  const [newest] = page.items;
  const one = await readJson(`/v1/lifecycle/event/${newest.lifecycle_id}`);
  expect(await one.json()).toEqual(newest);
  expect((await readJson("/v1/lifecycle/event/lce_none")).status).toBe(404);
});

test("an event tells the stages it has reached and what was derived from it", async () => {
  const triple = { subject: "Ana", predicate: "lives_in", object: "Porto" };
  const { eventId } = await memory.experience(scope, { triple }, { wait: "consolidated" });
  const path = `/v1/lifecycle/memory-event/${eventId}`;
  expect(await (await readJson(path)).json()).toMatchObject({
    event_id: eventId,
    stages_completed: ["captured", "indexed", "consolidated"],
    derived: { facts: 1, beliefs: 0, episodes: 1 },
  });
  const cancel = new Request(`http://localhost${path}/cancel`, { method: "POST" });
  expect(await (await handler(cancel)).json()).toMatchObject({
    event_id: eventId,
    stages_cancelled: [],
    stages_already_completed: ["captured", "indexed", "consolidated"],
    excluded_from_recall: true,
  });
  expect((await memory.facts(scope)).items).toEqual([]);
  expect((await readJson(path)).status).toBe(404);
});

test("whoever asks for the head of a stream follows nothing", async () => {
  let followed = 0;
  const counted = {
    ...memory,
    watch: (handle: Memory) => handle,
    lifecycle(...[path, filter, options]: Parameters<Memory["lifecycle"]>) {
      if (path === scope) {
        followed += 1;
        options?.signal?.addEventListener("abort", () => (followed -= 1));
      }
      return memory.lifecycle(path, filter, options);
    },
  };
  const watched = createHandler(counted);
  const request = new Request(`http://localhost/v1/lifecycle/stream?scope=${scope}`, {
    method: "HEAD",
  });
  const response = await watched(request);
  expect([response.status, response.body]).toEqual([200, null]);
  expect(followed).toBe(0);
  watched.close();
});

test("others are answered while much is told to somebody", async () => {
  const stream = await openStream(`scope=${scope}`);
  const items = Array.from({ length: 400 }, (_, index) => `note ${index}`);
  await memory.experienceBulk(scope, items);
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  await stream.frames(800);
  clearInterval(counting);
  await stream.leave();
  expect(turns).toBeGreaterThan(0);
});
