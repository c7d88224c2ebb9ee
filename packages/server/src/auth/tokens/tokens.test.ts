import { type LocalMemory, openMemory } from "@keepsake/engine";
import { generateKeys, sign } from "paseto-ts/v4";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHandler, type Handler, type HandlerOptions } from "../../create-handler.ts";
import { type Asked, sendRequest, textOf } from "../../testing/send-request.ts";
import type { TokenOptions } from "./token-options.ts";

const { publicKey, secretKey } = generateKeys("public");
const other = generateKeys("public");
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
function tokenOf(claims: object, key: string = secretKey): string {
  const said = { sub: "user:ana", exp: later(hourMs), ...claims };
  return sign(key, JSON.stringify(said), { validatePayload: false, addExp: false, addIat: false });
}

const whoami = "/v1/auth/whoami";

describe("a token is", () => {
  test.each<[string, object, Partial<TokenOptions>]>([
    ["taken with a time as PASETO writes it", {}, {}],
    ["taken with seconds since 1970", { exp: Math.floor(Date.now() / 1_000) + 60, iat: 1 }, {}],
    ["taken where it expired less ago than clocks may differ by", { exp: later(-10_000) }, {}],
    ["taken of an issuer that is", { iss: "idp" }, { issuers: ["idp"] }],
    ["taken for the tenant here", { aud: "cortexdb:tenant:acme" }, { tenant: "acme" }],
    ["taken with claims that nobody knows", { deployment: "cloud_managed", x: 1 }, {}],
  ])("%s", async (_, claims, options) => {
    const told = await sendRequest(handlerWith(options), whoami, { token: tokenOf(claims) });
    expect([told.status, told.body["caller"]]).toEqual([200, "user:ana"]);
  });

  test.each([
    ["everywhere", undefined],
    ["in the first of its scopes", ["org:acme/user:ana", "org:other"]],
  ])("told with what its bearer may do: %s", async (_, scopes) => {
    const token = tokenOf({ scopes, caps: ["scope.read.local"] });
    const { body } = await sendRequest(handlerWith(), whoami, { token });
    expect(body["effective_capabilities"]).toEqual(["scope.read.local"]);
  });

  test.each<[string, string, object, Partial<TokenOptions>]>([
    ["expired", "EXPIRED_TOKEN", { exp: later(-hourMs) }, {}],
    ["expired by seconds since 1970", "EXPIRED_TOKEN", { exp: 1_700_000_000 }, {}],
    ["without an end", "INVALID_TOKEN_SIGNATURE", { exp: undefined }, {}],
    ["not valid yet", "INVALID_TOKEN_SIGNATURE", { nbf: later(hourMs) }, {}],
    ["valid for longer than times are written", "INVALID_TOKEN_SIGNATURE", { exp: 1e13 }, {}],
    ["valid for ever", "INVALID_TOKEN_SIGNATURE", { exp: 1e308 }, {}],
    ["of no actor", "INVALID_TOKEN_SIGNATURE", { sub: "ana" }, {}],
    ["of no scope", "INVALID_TOKEN_SIGNATURE", { scopes: ["nowhere"] }, {}],
    ["of another issuer", "INVALID_TOKEN_SIGNATURE", { iss: "x" }, { issuers: ["idp"] }],
    ["for another tenant", "WRONG_TENANT", { aud: "cortexdb:tenant:other" }, { tenant: "acme" }],
    ["for no tenant, where there is one", "WRONG_TENANT", {}, { tenant: "acme" }],
    ["for something else", "WRONG_TENANT", { aud: "https://example.org" }, {}],
  ])("refused that is %s", async (_, code, ...[claims, options]) => {
    const told = await sendRequest(handlerWith(options), whoami, { token: tokenOf(claims) });
    expect([told.status, told.body["error_code"]]).toEqual([401, code]);
  });

  test.each<[string, string, () => Asked]>([
    ["missing", "MISSING_TOKEN", () => ({})],
    ["no token", "INVALID_TOKEN_SIGNATURE", () => ({ token: "hunter2" })],
    ["cut off", "INVALID_TOKEN_SIGNATURE", () => ({ token: tokenOf({}).slice(0, -8) })],
    ["not one of v4", "INVALID_TOKEN_SIGNATURE", () => ({ token: `v3.public.${"a".repeat(99)}` })],
    [
      "of a key unknown",
      "INVALID_TOKEN_SIGNATURE",
      () => ({ token: tokenOf({}, other.secretKey) }),
    ],
    [
      "of a key unknown, with a time that PASETO does not know",
      "INVALID_TOKEN_SIGNATURE",
      () => ({ token: tokenOf({ exp: 9_999_999_999 }, other.secretKey) }),
    ],
    ["somebody else's", "ACTOR_MISMATCH", () => ({ token: tokenOf({}), actor: "user:bo" })],
  ])("refused that is %s", async (_, code, asked) => {
    const told = await sendRequest(handlerWith(), whoami, asked());
    expect([told.status, told.body["error_code"]]).toEqual([401, code]);
    expect(JSON.stringify(told.body)).not.toContain("hunter2");
  });

  test("taken beside the key of the server, which is compared with no actor", async () => {
    const handler = handlerWith({}, { apiKey: "secret" });
    const byKey = await sendRequest(handler, whoami, { token: "secret", actor: "user:default" });
    expect(byKey.body).toMatchObject({ caller: "user:default", token: null });
    const byToken = await sendRequest(handler, whoami, { token: tokenOf({}), actor: "user:ana" });
    expect(byToken.body).toMatchObject({ caller: "user:ana" });
  });
});

describe("the bearer of a token", () => {
  test("is told who it is, until when, and what it may do", async () => {
    const expiresAt = later(hourMs);
    const token = tokenOf({ exp: expiresAt, jti: "j_1", iss: "idp", caps: ["scope.read.*"] });
    const { body, headers } = await sendRequest(handlerWith(), whoami, { token });
    expect(body).toMatchObject({
      actor: "user:ana",
      deployment_preset: "on_prem_enterprise",
      token: { jti: "j_1", iss: "idp" },
      expires_at: expiresAt,
    });
    expect(body["effective_capabilities"]).toEqual([
      "scope.read.local",
      "scope.read.holistic",
      "scope.read.descend",
    ]);
    expect(headers.get("x-cortex-token-expires-in")).toMatch(/^35\d\d$/);
    expect(headers.get("x-cortex-token-expires-at")).toBe(expiresAt);
    expect(headers.get("warning")).toMatch(/^199 /);
  });

  test("is not warned more than three days before", async () => {
    const { headers } = await sendRequest(handlerWith(), whoami, {
      token: tokenOf({ exp: later(80 * hourMs) }),
    });
    expect(headers.get("warning")).toBeNull();
  });

  test.each<[string, object, string, number]>([
    ["reads where it may", {}, "org:acme/user:ana", 200],
    ["reads nothing of others", {}, "org:acme/user:bo", 403],
    ["reads within its scopes", { scopes: ["org:acme"] }, "org:acme/user:ana", 200],
    ["reads nothing outside them", { scopes: ["org:acme"] }, "user:ana", 403],
    ["does what it is for", { caps: ["scope.read.*"] }, "user:ana", 200],
    ["does nothing else", { caps: ["scope.write", "x.y"] }, "user:ana", 403],
    ["is of one tenant", { aud: "cortexdb:tenant:acme" }, "org:acme/user:ana", 200],
    ["is of no other one", { aud: "cortexdb:tenant:acme" }, "org:b/user:ana", 403],
    ["is confined to a scope", { scopes: ["scope.read:org:acme/*"] }, "org:acme/user:ana", 200],
    ["is so in one capability", { scopes: ["scope.write:org:acme"] }, "user:ana", 200],
    ["reads nothing beside", { scopes: ["scope.read:org:acme/*"] }, "user:ana", 403],
  ])("%s", async (_, claims, ...[scope, status]) => {
    const path = `/v1/events?scope=${encodeURIComponent(scope)}`;
    const told = await sendRequest(handlerWith(), path, { token: tokenOf(claims) });
    expect(told.status).toBe(status);
    const decision = status === 403 ? "deny" : "allow";
    const policy = told.headers.get("x-cortex-policy");
    expect(policy).toMatch(
      new RegExp(`^tier=\\w+; decision=${decision}; capability=scope.read.local$`),
    );
  });
});

test.each<[string, TokenOptions]>([
  ["tokens.publicKeys[0]", { publicKeys: ["hunter2"] }],
  ["tokens.secretKey", { publicKeys: [], secretKey: "hunter2" }],
  ["tokens.publicKeys", { publicKeys: [] }],
  ["tokens.maxTtlSeconds", { publicKeys: [publicKey], maxTtlSeconds: 1.5 }],
])("a wrong %s is refused without repeating it", (field, tokens) => {
  const create = (): Handler => createHandler(memory, { tokens });
  expect(create).toThrow(expect.objectContaining({ name: "ValidationError", field }));
  expect(create).not.toThrow(/hunter2/);
});

test("a caller may say so often that it wants to do less, and no oftener", async () => {
  const handler = handlerWith();
  const ask = async (count: number): Promise<number> => {
    const headers = {
      authorization: `Bearer ${tokenOf({})}`,
      "x-keepsake-narrowing": JSON.stringify(Array.from({ length: count }, () => ({}))),
    };
    return (await handler(new Request(`http://localhost${whoami}`, { headers }))).status;
  };
  expect([await ask(64), await ask(65), await ask(4_000)]).toEqual([200, 422, 422]);
});

test("a stream ends with its token, before anything more is told", async () => {
  const handler = handlerWith({}, { apiKey: "secret" });
  const scope = "user:ana";
  const token = tokenOf({ jti: "j_stream" });
  const headers = { authorization: `Bearer ${token}` };
  const url = `http://localhost/v1/lifecycle/stream?scope=${scope}&events=captured`;
  const { body } = await handler(new Request(url, { headers }));
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await memory.experience(scope, "I live in Porto.");
  expect((await reader?.read())?.value).toContain("event: captured");
  const revoked = { token: "secret", body: { jti: "j_stream" } };
  expect((await sendRequest(handler, "/v1/auth/revoke", revoked)).status).toBe(204);
  await memory.experience(scope, "I work at Lumo.");
  expect(await reader?.read()).toEqual({ done: true, value: undefined });
  handler.close();
});

test("what somebody began in one tenant is not known in another, nor by a token that does less", async () => {
  const handler = handlerWith();
  const scope = "org:acme/user:ana";
  const own = { token: tokenOf({ aud: "cortexdb:tenant:acme" }) };
  const elsewhere = { token: tokenOf({ aud: "cortexdb:tenant:evil" }) };
  const narrower = { token: tokenOf({ aud: "cortexdb:tenant:acme", scopes: ["org:acme/ws:x"] }) };
  const preview = await sendRequest(handler, "/v1/erasures/preview", { ...own, body: { scope } });
  const lines = [{ text: "I live in Porto." }];
  const begun = await sendRequest(handler, "/v1/import", { ...own, body: { scope, lines } });
  const manifest = textOf(preview.body["manifest_url"]);
  const status = textOf(begun.body["status_url"]);
  const statusOf = async (path: string, asked: Asked): Promise<number> =>
    (await sendRequest(handler, path, asked)).status;
  expect(await statusOf(manifest, own)).toBe(200);
  expect(await statusOf(manifest, elsewhere)).toBe(404);
  expect(await statusOf(manifest, narrower)).toBe(404);
  expect(await statusOf(status, own)).toBe(200);
  expect(await statusOf(status, elsewhere)).toBe(404);
});

test("actors of the same name in two tenants use up each their own calls", async () => {
  const handler = handlerWith({}, { limits: { burst: 1, perMinute: 1 } });
  const ask = async (tenant: string): Promise<number> => {
    const token = tokenOf({ aud: `cortexdb:tenant:${tenant}` });
    return (await sendRequest(handler, whoami, { token })).status;
  };
  expect([await ask("acme"), await ask("acme"), await ask("evil")]).toEqual([200, 429, 200]);
});
