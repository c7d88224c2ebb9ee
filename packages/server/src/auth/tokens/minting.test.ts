import type { AuditRow } from "@keepsake/core";
import { type LocalMemory, openMemory } from "@keepsake/engine";
import { generateKeys, sign, verify } from "paseto-ts/v4";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHandler, type Handler, type HandlerOptions } from "../../create-handler.ts";
import { sendRequest, textOf, type Told } from "../../testing/send-request.ts";
import type { TokenOptions } from "./token-options.ts";

const { publicKey, secretKey } = generateKeys("public");
const hourMs = 60 * 60_000;

let memory: LocalMemory;
beforeEach(async () => {
  memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
});
afterEach(() => memory.close());

function handlerWith(tokens: Partial<TokenOptions> = {}, options: HandlerOptions = {}): Handler {
  return createHandler(memory, { tokens: { publicKeys: [publicKey], ...tokens }, ...options });
}

function later(ms: number): string {
  return new Date(Date.now() + ms).toISOString();
}

/** A token of another implementation than the server's. */
function tokenOf(claims: object): string {
  const said = { sub: "user:ana", exp: later(hourMs), ...claims };
  return sign(secretKey, JSON.stringify(said), {
    validatePayload: false,
    addExp: false,
    addIat: false,
  });
}

const whoami = "/v1/auth/whoami";

describe("minting", () => {
  const mint = "/v1/auth/tokens";
  const minting = { secretKey, publicKeys: [] };
  const byKey = { token: "secret" };

  test("gives whoever holds the memory a token that another implementation verifies", async () => {
    const handler = handlerWith(minting, { apiKey: "secret" });
    const wish = {
      subject: "user:bo",
      ttl_seconds: 60,
      caps: ["scope.read.*"],
      scopes: ["user:bo"],
    };
    const { status, body } = await sendRequest(handler, mint, { ...byKey, body: wish });
    expect(status).toBe(200);
    const { payload } = verify(publicKey, textOf(body["token"]));
    expect(payload).toMatchObject({ sub: "user:bo", jti: body["jti"], caps: ["scope.read.*"] });
    expect(Math.abs(Date.parse(textOf(body["expires_at"])) - Date.now() - 60_000)).toBeLessThan(
      5_000,
    );
    const told = await sendRequest(handler, whoami, { token: textOf(body["token"]) });
    expect(told.body["caller"]).toBe("user:bo");
    const [row] = (await memory.auditTrail({ operation: "mintToken" })).items;
    expect(row).toMatchObject({ decision: "allow", details: { subject: "user:bo" } });
    expect(JSON.stringify(await rows())).not.toContain(textOf(body["token"]));
  });

  test.each<[string, object, string]>([
    ["a subject that is no actor", { subject: "bo" }, "subject"],
    ["a time too long", { subject: "user:bo", ttl_seconds: 86_401 }, "ttl_seconds"],
    ["no time", { subject: "user:bo", ttl_seconds: 0 }, "ttl_seconds"],
    ["a capability that is none", { subject: "user:bo", caps: ["Read"] }, "caps[0]"],
    ["a scope that is none", { subject: "user:bo", scopes: ["nowhere"] }, "scopes[0]"],
    ["a field that is none", { subject: "user:bo", roles: [] }, "roles"],
  ])("refuses %s", async (_, body, field) => {
    const handler = handlerWith(minting, { apiKey: "secret" });
    const told = await sendRequest(handler, mint, { ...byKey, body });
    expect([told.status, told.body["details"]]).toMatchObject([422, { field }]);
  });

  test.each<[string, object, object, number]>([
    ["itself a token", {}, {}, 200],
    [
      "itself one that may do less",
      { caps: ["auth.mint", "scope.read.*"] },
      { caps: ["scope.read.local"] },
      200,
    ],
    ["itself none that may do more", { caps: ["auth.mint"] }, { caps: ["scope.write"] }, 403],
    ["itself one in less", { scopes: ["org:a"] }, { scopes: ["org:a/user:ana"] }, 200],
    ["itself none elsewhere", { scopes: ["org:a"] }, { scopes: ["org:b"] }, 403],
    ["none without auth.mint", { caps: ["scope.read.*"] }, {}, 403],
    ["nobody else", {}, { subject: "user:bo" }, 403],
  ])("by a token gives %s", async (_, claims, ...[wish, status]) => {
    const body = { subject: "user:ana", ...wish };
    const told = await sendRequest(handlerWith(minting), mint, { token: tokenOf(claims), body });
    expect(told.status).toBe(status);
    const [row] = (await memory.auditTrail({ operation: "mintToken" })).items;
    expect(row).toMatchObject({ actor: "user:ana", decision: status === 200 ? "allow" : "deny" });
  });

  test("by a token gives one that does as little, and ends with it", async () => {
    const handler = handlerWith(minting);
    const token = tokenOf({ caps: ["auth.mint"], scopes: ["org:a"], exp: later(60_000) });
    const { body } = await sendRequest(handler, mint, { token, body: { subject: "user:ana" } });
    const { payload } = verify(publicKey, textOf(body["token"]));
    expect(payload).toMatchObject({ caps: ["auth.mint"], scopes: ["org:a"] });
    expect(Date.parse(String(payload.exp))).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  test("by a token that has expired is refused, though other clocks may let it in", async () => {
    const token = tokenOf({ exp: later(-10_000) });
    const handler = handlerWith(minting);
    expect((await sendRequest(handler, whoami, { token })).status).toBe(200);
    const told = await sendRequest(handler, mint, { token, body: { subject: "user:ana" } });
    expect([told.status, told.body["error_code"]]).toEqual([401, "EXPIRED_TOKEN"]);
  });

  test("for others is for whom the server names", async () => {
    const handler = handlerWith({ ...minting, minters: ["service:idp"] });
    const token = tokenOf({ sub: "service:idp" });
    const told = await sendRequest(handler, mint, { token, body: { subject: "user:bo" } });
    expect(told.status).toBe(200);
  });

  test("is not offered without a secret key, nor without tokens", async () => {
    const body = { subject: "user:bo" };
    const withoutKey = handlerWith({}, { apiKey: "secret" });
    const without = createHandler(memory, { apiKey: "secret" });
    for (const handler of [withoutKey, without]) {
      expect((await sendRequest(handler, mint, { ...byKey, body })).status).toBe(404);
    }
  });
});

describe("a token that was taken back", () => {
  const revoke = "/v1/auth/revoke";
  const byKey = { token: "secret" };

  test("is refused, and still is by another server of the memory", async () => {
    const options = { apiKey: "secret" };
    const token = tokenOf({ jti: "j_1" });
    const body = { jti: "j_1", reason: "lost" };
    expect((await sendRequest(handlerWith({}, options), revoke, { ...byKey, body })).status).toBe(
      204,
    );
    const told = await sendRequest(handlerWith({}, options), whoami, { token });
    expect([told.status, told.body["error_code"]]).toEqual([401, "REVOKED_TOKEN"]);
    const [row] = (await memory.auditTrail({ operation: "revokeToken" })).items;
    expect(row?.details).toEqual(body);
  });

  test("may be one's own, and nobody else's", async () => {
    const handler = handlerWith();
    const token = tokenOf({ jti: "j_1" });
    const others = await sendRequest(handler, revoke, { token, body: { jti: "j_2" } });
    expect(others.status).toBe(403);
    expect((await sendRequest(handler, revoke, { token, body: { jti: "j_1" } })).status).toBe(204);
    expect((await sendRequest(handler, whoami, { token })).status).toBe(401);
  });
});

describe("signing up", () => {
  const signup = "/v1/auth/signup";

  test("makes a new actor each time, that writes in its own scope alone", async () => {
    const handler = handlerWith({ secretKey, signup: true });
    const first = await sendRequest(handler, signup, { body: { email: "ana@example.org" } });
    const second = await sendRequest(handler, signup, { body: {} });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body["user_id"]).not.toBe(second.body["user_id"]);
    const token = textOf(first.body["token"]);
    const write = (scope: unknown): Promise<Told> =>
      sendRequest(handler, "/v1/experience", {
        token,
        actor: textOf(first.body["user_id"]),
        body: { scope, content: { kind: "message", role: "user", text: "I live in Porto." } },
      });
    expect((await write(first.body["scope"])).status).toBe(202);
    expect((await write(second.body["scope"])).status).toBe(403);
    expect((await write("org:free")).status).toBe(403);
    expect(JSON.stringify(await rows())).not.toContain("ana@example.org");
  });

  test("is for so many a minute, and leaves no more in the audit log", async () => {
    const handler = handlerWith({ secretKey, signup: true, signupsPerMinute: 3 });
    const told = await Promise.all(
      Array.from({ length: 8 }, () => sendRequest(handler, signup, { body: {} })),
    );
    expect(told.filter(({ status }) => status === 201)).toHaveLength(3);
    const refused = told.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get("retry-after"))).toEqual(Array(5).fill("20"));
    expect(await rows()).toHaveLength(3);
  });

  test("is not offered unless it is asked for", async () => {
    expect((await sendRequest(handlerWith({ secretKey }), signup, { body: {} })).status).toBe(404);
  });
});

async function rows(): Promise<readonly AuditRow[]> {
  return (await memory.auditTrail({ limit: 500 })).items;
}
