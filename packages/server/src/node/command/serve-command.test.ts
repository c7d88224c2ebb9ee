import { connectMemory } from "@keepsake/core";
import { checkMemory, openMemory } from "@keepsake/engine";
import { existsSync, writeFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { runKeepsake, startKeepsake, temporaryPath } from "../testing/start-keepsake.ts";

const anyPort = ["--port", "0"];

describe("keepsake serve", () => {
  test("serves a file, tells where and to whom, and ends with 0 when asked to", async () => {
    const data = temporaryPath("memory.db");
    const running = startKeepsake(["serve", "--data", data, ...anyPort]);
    const url = await running.url;
    const memory = connectMemory({ url });
    await memory.experience("user:ana", "I live in Porto.", { wait: "captured" });
    expect((await memory.recall("user:ana", "Porto")).contextBlock).toContain("Porto");
    running.kill("SIGTERM");
    const { code, stderr, stdout } = await running.ended;
    expect(code).toBe(0);
    expect(stderr).toBe(
      `Keepsake serves ${data} at ${url}. Everything is open to whoever is on this machine, ` +
        "without a key, and to no web page. An actor that is named is bound by the policy dev_local.\n",
    );
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ msg }) => msg)).toEqual([
      "listening",
      "request",
      "request",
      "closing",
      "closed",
    ]);
    expect(stdout).not.toContain("Porto");
  });

  test("takes what the environment says, and the command line before it", async () => {
    const data = temporaryPath("memory.db");
    const env = {
      KEEPSAKE_DATA: data,
      KEEPSAKE_PORT: "1",
      KEEPSAKE_API_KEY: "a-key-of-its-own",
      KEEPSAKE_POLICY: "cloud_strict",
    };
    const running = startKeepsake(["serve", ...anyPort], env);
    const url = await running.url;
    const unknown = await fetch(`${url}/v1/events?scope=user:ana`);
    expect(unknown.status).toBe(401);
    const headers = { authorization: "Bearer a-key-of-its-own" };
    expect((await fetch(`${url}/v1/events?scope=user:ana`, { headers })).status).toBe(200);
    running.kill("SIGINT");
    const { code, stdout, stderr } = await running.ended;
    expect(code).toBe(0);
    expect(stderr).toContain("to whoever has the key");
    expect(stderr).toContain("cloud_strict");
    expect(stdout + stderr).not.toContain("a-key-of-its-own");
    expect(existsSync(data)).toBe(true);
  });

  test("tells of an actor what a policy file allows it", async () => {
    const policy = temporaryPath("policy.json");
    const rules = { preset: "dev_local", actors: { "user:eve": { deny: ["scope.write"] } } };
    writeFileSync(policy, JSON.stringify(rules));
    const data = temporaryPath("memory.db");
    const running = startKeepsake(["serve", "--data", data, "--policy", policy, ...anyPort]);
    const url = await running.url;
    const eve = connectMemory({ url, actor: "user:eve" });
    await expect(eve.experience("user:eve", "Hello.")).rejects.toMatchObject({
      name: "PolicyDeniedError",
    });
    const ana = connectMemory({ url, actor: "user:ana" });
    expect(await ana.experience("user:ana", "Hello.")).toMatchObject({ replayed: false });
  });

  test("stopped while it is written to, it has all that it acknowledged, and ends with 0", async () => {
    const data = temporaryPath("memory.db");
    const running = startKeepsake(["serve", "--data", data, ...anyPort]);
    const url = await running.url;
    const acknowledged: string[] = [];
    const memory = connectMemory({ url, maxRetries: 0 });
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let number = 0; ; number += 1) {
        const text = `writer ${writer} says number ${number}`;
        acknowledged.push((await memory.experience("user:load", text)).eventId);
      }
    }).map((writing) => writing.catch((error: unknown) => error));
    const enough = () => expect(acknowledged.length).toBeGreaterThan(50);
    await vi.waitFor(enough, { timeout: 30_000 });
    running.kill("SIGTERM");
    const { code } = await running.ended;
    expect(code).toBe(0);
    const failures = await Promise.all(writers);
    expect(failures.every((error) => error instanceof Error)).toBe(true);
    const reopened = await openMemory({ path: data });
    const kept = new Set<string>();
    for await (const { id } of await reopened.events("user:load", { limit: 500 })) {
      kept.add(id);
    }
    await reopened.close();
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(await checkMemory({ path: data })).toMatchObject({ damage: [], audit: { valid: true } });
  });

  test("takes no more than it can: what is more gets 503 with Retry-After, and may come back", async () => {
    const data = temporaryPath("memory.db");
    const limits = ["--max-under-way", "2", "--max-waiting", "4"];
    const running = startKeepsake(["serve", "--data", data, ...anyPort, ...limits]);
    const url = await running.url;
    const send = () =>
      fetch(`${url}/v1/experience?wait=consolidated`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ scope: "user:flood", content: { text: "I live in Porto." } }),
      });
    const responses = await Promise.all(Array.from({ length: 150 }, send));
    const refused = responses.filter(({ status }) => status === 503);
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200, 503]));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect(await refused[0]?.json()).toMatchObject({
      error_code: "WAL_UNAVAILABLE",
      retriable: true,
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await send()).status).toBe(200);
  });
});

describe("keepsake serve is refused, in one line and with its exit code,", () => {
  test("a port that is taken", async () => {
    const first = startKeepsake(["serve", "--data", temporaryPath("one.db"), ...anyPort]);
    const { port } = new URL(await first.url);
    const second = ["serve", "--data", temporaryPath("two.db"), "--port", port];
    expect(await runKeepsake(second)).toEqual({
      stdout: "",
      stderr: `--port: ${port} is taken by another program; give another port\n`,
      code: 1,
    });
  });

  test.each(["notes.txt", "nowhere/memory.db"])(
    "a file %s that can hold no memory",
    async (name) => {
      const data = temporaryPath(name);
      if (name === "notes.txt") {
        writeFileSync(data, "These are my notes, and no database at all.\n".repeat(20));
      }
      const { code, stderr, stdout } = await runKeepsake(["serve", "--data", data, ...anyPort]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^--data: .* cannot be used: [^\n]+\n$/);
    },
  );

  test("other machines without a key, before anything is made", async () => {
    const data = temporaryPath("memory.db");
    const ended = await runKeepsake(["serve", "--data", data, "--host", "0.0.0.0", ...anyPort]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(
      /^--host: "0\.0\.0\.0" can be reached by others, .*set a key.*\n$/,
    );
    expect(existsSync(data)).toBe(false);
  });
});
