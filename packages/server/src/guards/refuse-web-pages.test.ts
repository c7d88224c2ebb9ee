import { describe, expect, test } from "vitest";
import { refuseWebPages } from "./refuse-web-pages.ts";

const guarded = refuseWebPages(async () => new Response("answered"));

function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return guarded(new Request(url, { headers }));
}

describe("a server without a key", () => {
  test.each([
    "127.0.0.1:3141",
    "localhost:3141",
    "[::1]:3141",
    "127.8.0.1",
    "LOCALHOST",
    "a.localhost",
  ])("answers under %s", async (host) => {
    expect((await ask(`http://${host}/v1/events`)).status).toBe(200);
  });

  test.each([
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "192.168.1.2",
    "0.0.0.0",
  ])("answers nothing under %s, to which a page may point its name", async (host) => {
    const response = await ask(`http://${host}:3141/v1/events`);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error_code: "POLICY_DENIED" });
    expect(response.headers.get("x-cortex-request-id")).toMatch(/^req_/);
  });

  test("asks the Host header as well as the address", async () => {
    const headers = { host: "evil.example" };
    expect((await ask("http://127.0.0.1:3141/v1/events", headers)).status).toBe(403);
  });

  test.each(["https://evil.example", "http://localhost:8080", "http://127.0.0.1:3142", "null"])(
    "answers no page of the origin %s",
    async (origin) => {
      expect((await ask("http://127.0.0.1:3141/v1/events", { origin })).status).toBe(403);
    },
  );

  test.each(["cross-site", "same-site"])("answers no image of a page that is %s", async (site) => {
    const headers = { "sec-fetch-site": site };
    expect((await ask("http://127.0.0.1:3141/v1/events", headers)).status).toBe(403);
  });

  test("answers a page of its own", async () => {
    const headers = { origin: "http://127.0.0.1:3141", "sec-fetch-site": "same-origin" };
    expect((await ask("http://127.0.0.1:3141/v1/events", headers)).status).toBe(200);
  });
});
