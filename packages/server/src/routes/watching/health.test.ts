import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHandler, type HandlerOptions } from "../../create-handler.ts";
import { version } from "../../version.ts";
import packageJson from "../../../package.json" with { type: "json" };

let memory: Awaited<ReturnType<typeof openMemory>>;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
});

afterEach(() => memory.close());

function ask(path: string, options: HandlerOptions = {}, headers = {}): Promise<Response> {
  return createHandler(memory, options)(new Request(`http://localhost${path}`, { headers }));
}

describe.each(["/v1/admin/health", "/v1/health", "/health"])("%s", (path) => {
  test("tells everybody that the server is up", async () => {
    const response = await ask(path, { apiKey: "secret" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: "healthy",
      storage: "ok",
      uptime_secs: 0,
      version,
    });
  });

  test("is 503 once the memory does not answer", async () => {
    await memory.close();
    const response = await ask(path);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: "unhealthy", storage: "unavailable" });
  });
});

describe.each(["/v1/admin/ready", "/v1/ready", "/ready"])("%s", (path) => {
  test("tells everybody that requests are taken", async () => {
    const response = await ask(path, { apiKey: "secret" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      degraded: false,
      checks: { storage: { ok: true }, load: { ok: true } },
      embedding_provider: null,
    });
  });

  test("is 503 while nothing more is taken on", async () => {
    const response = await ask(path, { load: { isOverloaded: () => true } });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ready: false, checks: { load: { ok: false } } });
  });
});

describe("/v1/admin/version", () => {
  test("tells everybody what runs", async () => {
    const build = { gitSha: "abc1234", builtAt: "2026-03-05T10:00:00Z" };
    const response = await ask("/v1/admin/version", { apiKey: "secret", build });
    expect(await response.json()).toMatchObject({
      version: packageJson.version,
      crate_version: packageJson.version,
      git_sha: "abc1234",
      built_at: "2026-03-05T10:00:00Z",
      stability_tiers: ["stable", "beta", "experimental"],
      capabilities: ["temporal_lenient_v1"],
    });
  });
});

describe("/v1/admin/metrics", () => {
  const metrics = { contentType: "text/plain; version=0.0.4", read: async () => "up 1\n" };
  const path = "/v1/admin/metrics";

  test("tells the holder the figures, even while nothing more is taken on", async () => {
    const response = await ask(path, { metrics, load: { isOverloaded: () => true } });
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4");
    expect(await response.text()).toBe("up 1\n");
  });

  test("is closed without the key", async () => {
    expect((await ask(path, { metrics, apiKey: "secret" })).status).toBe(401);
  });

  test("is closed to whoever is confined to a tenant", async () => {
    const headers = {
      "x-cortex-actor": "user:ana",
      "x-keepsake-narrowing": JSON.stringify([{ tenant: "org:acme" }]),
    };
    const response = await ask(path, { metrics }, headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      error_code: "POLICY_DENIED",
      details: { capability: "diagnostics.read" },
    });
  });

  test("says what is missing where no figures are kept", async () => {
    const response = await ask(path);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      error_code: "STORAGE_UNWIRED",
      retriable: false,
    });
  });
});
