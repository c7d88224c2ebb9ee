import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import type { LocalMemory } from "@keepsake/engine";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type ServedMemory, serveMemory } from "../http/serve-memory.ts";
import { python, runScript } from "./python.ts";

/** https://docs.cortexdb.io on `POST /v1/remember`, word by word. */
const rememberExample = `curl -X POST https://api.cortexdb.io/v1/remember \\
  -H "Authorization: Bearer your-api-key" \\
  -H "Content-Type: application/json" \\
  -d '{
    "tenant_id": "my-app",
    "episode": {
      "type": "decision",
      "content": "Chose CockroachDB for the payments service. Rationale: multi-region support, PostgreSQL compatibility.",
      "source": "meeting-notes",
      "author": "prashant",
      "timestamp": "2026-03-15T10:00:00Z"
    }
  }'`;
const apiKey = "your-api-key";
const scope = "org:acme/dept:eng";
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

let served: ServedMemory;

beforeAll(async () => {
  served = await serveMemory({ path: ":memory:", policy: { preset: "dev_local" } }, { apiKey });
  await tellDatabases(served.local);
});

afterAll(() => served.stop());

/** What the page on temporal queries takes for granted: each database was told when it was taken. */
async function tellDatabases(memory: LocalMemory): Promise<void> {
  vi.useFakeTimers({ toFake: ["Date"] });
  for (const [value, since] of [
    ["postgres", "2024-01-01T00:00:00Z"],
    ["cockroachdb", "2026-03-15T10:00:00Z"],
  ] as const) {
    vi.setSystemTime(since);
    const triple = {
      subject: { type: "entity", id: "payments_service" },
      predicate: "database",
      object: { type: "literal", datatype: "string", value },
      validFrom: since,
    } as const;
    await memory.experience(scope, { triple, observedAt: since }, { wait: "consolidated" });
  }
  vi.useRealTimers();
}

async function call(path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${served.url}/v1/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  return { ...Object(await response.json()) };
}

describe("the page on remembering", () => {
  test.skipIf(!hasCurl)("its command is answered as it says", async () => {
    const command = `${rememberExample.replace("https://api.cortexdb.io", served.url)} -s -w ' %{http_code}'`;
    const { stdout } = await promisify(execFile)("sh", ["-c", command]);
    expect(stdout).toMatch(
      /^\{"event_id":\d+,"episode_id":"ep_\w+","timestamp":"\d{4}-[\d-]+T[\d:.]+Z"\} 201$/,
    );
    const { contextBlock } = await served.local.recall("org:my-app", "payments service");
    expect(contextBlock).toContain("Chose CockroachDB for the payments service.");
  });
});

describe("the page on temporal queries", () => {
  const temporal = { as_of: "2026-04-15T00:00:00Z", natural: "last 30 days" };
  const question = { scope, query: "What database are we using for payments?", view: "holistic" };

  test.each([
    ["2026-04-14T00:00:00Z", ["cockroachdb"]],
    ["2026-05-16T00:00:00Z", []],
  ])("a recall reads its phrase from %s on", async (from, values) => {
    const pack = await call("recall", {
      ...question,
      temporal: { ...temporal, reference_date: from },
    });
    const found = values.map((value) => ({ content: { triple: { object: { value } } } }));
    expect(pack["layers"]).toMatchObject({ events: found });
  });

  test("events are listed between two times", async () => {
    const times = "since=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z";
    expect((await call(`events?scope=${scope}&${times}&limit=200`))["items"]).toMatchObject([
      { observed_at: "2026-03-15T10:00:00.000Z" },
    ]);
  });

  test.each(["False", "false"])("facts are as the system saw them: %s", async (superseded) => {
    const filter = `subject=ent_payments_service&include_superseded=${superseded}`;
    const listed = await call(`facts?scope=${scope}&${filter}&as_of=2026-04-15T00:00:00Z`);
    expect(listed["items"]).toMatchObject([{ object: { value: "cockroachdb" } }]);
  });

  test("a timeline tells each value with its time", async () => {
    const slot = "subject=ent_payments_service&predicate=database";
    expect((await call(`facts/timeline?scope=${scope}&${slot}`))["timeline"]).toMatchObject([
      {
        value: "postgres",
        valid_from: "2024-01-01T00:00:00.000Z",
        valid_to: "2026-03-15T10:00:00.000Z",
      },
      { value: "cockroachdb", valid_from: "2026-03-15T10:00:00.000Z", valid_to: null },
    ]);
  });

  test("a phrase can be named and used", async () => {
    const phrase = { name: "fiscal Q3", anchor: "2026-01-31T00:00:00Z", expression: "+P6M..+P9M" };
    expect(await call("temporal/phrases", phrase)).toMatchObject(phrase);
    const pack = await call("recall", { ...question, temporal: { natural: "fiscal Q3" } });
    expect(pack["layers"]).toMatchObject({ events: [] });
  });

  test.skipIf(python === undefined)(
    "the official client makes its calls",
    async () => {
      const environment = { KEEPSAKE_URL: served.url, KEEPSAKE_KEY: apiKey };
      const script = await runScript(python ?? "", "documented_pages.py", environment);
      expect(script.status, script.output).toBe(0);
      expect(script.tests).toBeGreaterThanOrEqual(6);
    },
    60_000,
  );
});
