import { ServerError } from "@keepsake/core";
import type { HandlerOptions } from "@keepsake/server";
import { sign } from "paseto-ts/v4";
import { changeFields } from "./change-fields.ts";
import type { Operation } from "./operation.ts";
import type { Asked } from "./right-requests.ts";
import { owner, tokenKeys } from "./world.ts";

/** A way to ask that may be answered with an error. */
export interface Attempt {
  /** What is wrong. */
  readonly title: string;
  readonly asked: Asked;
  /** Of another server than the world's own. */
  readonly options?: HandlerOptions;
  /** What the memory fails with meanwhile. */
  readonly failure?: Error;
  /** Whether it is asked of a memory that holds nothing and is closed to most. */
  readonly isStrict?: boolean;
  /** Whether it is asked of a server whose memory lies in another process. */
  readonly isRemote?: boolean;
  /** What is asked before, by the name of the operation. */
  readonly before?: readonly (readonly [operation: string, asked: Asked])[];
}

/** Ways to ask an operation wrongly that have nothing to do with what it does. */
export function commonAttempts(operation: Operation, asked: Asked): readonly Attempt[] {
  return [
    ...ofServer(asked),
    ...ofPolicy(asked),
    ...ofCaller(asked),
    ...(operation.takes.length > 0 ? ofBody(asked) : []),
    ...ofFields(operation, asked),
  ];
}

function ofCaller(asked: Asked): readonly Attempt[] {
  const bearing = (token: string, more: object = {}): Asked =>
    withHeaders(asked, { authorization: `Bearer ${token}`, ...more });
  return [
    { title: "a memory in another process", asked, isRemote: true },
    { title: "no key", asked: withHeaders(asked, { authorization: "" }) },
    { title: "another key", asked: bearing("another") },
    { title: "an expired token", asked: bearing(tokenOf({ exp: "2020-01-01T00:00:00Z" })) },
    {
      title: "a revoked token",
      asked: bearing(tokenOf({ jti: "jti_gone" })),
      before: [["POST /v1/auth/revoke", { body: { jti: "jti_gone" } }]],
    },
    { title: "another actor", asked: bearing(tokenOf({}), { "x-cortex-actor": "user:bo" }) },
    { title: "another tenant", asked: bearing(tokenOf({ aud: "cortexdb:tenant:other" })) },
    { title: "no actor", asked: withHeaders(asked, { "x-cortex-actor": "nobody" }) },
    {
      title: "more calls than are allowed",
      asked,
      options: { limits: { perMinute: 1, perDay: 1, burst: 1 } },
      before: [["GET /v1/auth/whoami", {}]],
    },
  ];
}

function ofServer(asked: Asked): readonly Attempt[] {
  const unreachable = new ServerError("it is gone", { code: "WAL_UNAVAILABLE" });
  return [
    { title: "a memory that breaks", asked, failure: new Error("it is broken") },
    { title: "a memory that is gone", asked, failure: unreachable },
    {
      title: "a memory that breaks before a record is found",
      asked: { ...asked, params: { id: "nothing", name: "nothing", key: "nothing" } },
      failure: new Error("it is broken"),
    },
    { title: "a full server", asked, options: { load: { isOverloaded: () => true } } },
  ];
}

function ofBody(asked: Asked): readonly Attempt[] {
  const large = { "content-length": String(2 ** 30) };
  return [
    { title: "a large body", asked: withHeaders(asked, large) },
    { title: "another type", asked: withHeaders(asked, { "content-type": "text/csv" }) },
    { title: "a type of JSON", asked: withHeaders(asked, { "content-type": "application/json" }) },
    { title: "no type", asked: withHeaders(asked, { "content-type": "?" }) },
    { title: "no JSON", asked: { ...asked, body: "no object" } },
    { title: "an empty body", asked: { ...asked, body: {} } },
    { title: "another field", asked: { ...asked, body: { ...Object(asked.body), zz: 1 } } },
  ];
}

function ofFields({ parameters, path }: Operation, asked: Asked): readonly Attempt[] {
  const names = parameters.map((parameter) => ({ ...Object(parameter) }));
  const ofQuery = names.filter((parameter) => parameter.in === "query");
  const ofPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  return [
    { title: "no query", asked: { ...asked, query: {} } },
    { title: "no scope", asked: changeFields(asked, () => "nowhere") },
    { title: "an empty scope", asked: changeFields(asked, () => "org:nobody") },
    ...ofQuery.flatMap(({ name }) =>
      ["", "\u0000", "x".repeat(5_000)].map((value) => ({
        title: `another ${name}`,
        asked: { ...asked, query: { ...asked.query, [name]: value } },
      })),
    ),
    ...ofPath.flatMap((name) =>
      ["nothing", "\u0000", "x".repeat(5_000)].map((value) => ({
        title: `another ${name}`,
        asked: { ...asked, params: { ...asked.params, [name]: value } },
      })),
    ),
  ];
}

function ofPolicy(asked: Asked): readonly Attempt[] {
  const asOwner = { "x-cortex-actor": owner };
  const narrowed = (capabilities: readonly string[]): Asked =>
    withHeaders(asked, {
      ...asOwner,
      "x-keepsake-narrowing": JSON.stringify([{ capabilities }]),
    });
  const stranger = withHeaders(asked, { "x-cortex-actor": "user:stranger" });
  return [
    { title: "no capability", asked: narrowed([]) },
    { title: "no capability but to read", asked: narrowed(["scope.read.*"]) },
    {
      title: "no capability but to read and forget",
      asked: narrowed(["scope.read.*", "forget.*"]),
    },
    { title: "a stranger", asked: stranger, isStrict: true },
    { title: "a scope to register", asked: withHeaders(asked, asOwner), isStrict: true },
    {
      title: "a scope of another type",
      asked: withHeaders(
        changeFields(asked, (path) => path.replace("/ws:", "/zz:")),
        asOwner,
      ),
      isStrict: true,
    },
  ];
}

function withHeaders(asked: Asked, headers: Readonly<Record<string, string>>): Asked {
  return { ...asked, headers: { ...asked.headers, ...headers } };
}

const hourMs = 60 * 60_000;

function tokenOf(claims: object): string {
  const exp = new Date(Date.now() + hourMs).toISOString();
  const said = { sub: "user:ana", aud: "cortexdb:tenant:acme", exp, ...claims };
  const plain = { validatePayload: false, addExp: false, addIat: false };
  return sign(tokenKeys.secretKey, JSON.stringify(said), plain);
}
