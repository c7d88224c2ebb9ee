import type { Random } from "../../random.ts";
import type { Operation } from "../document/operation.ts";
import type { Asked } from "../document/right-requests.ts";
import { toRequest } from "../document/to-request.ts";
import { makeAny } from "./make-value.ts";
import { queryKinds, wrongQuery } from "./wrong-query.ts";
import { makeWrongBearer } from "./wrong-tokens.ts";

/** What is wrong with a request. */
type Defect = (typeof ofAll)[number] | (typeof ofBody)[number] | "field" | "path" | "query";

const ofAll = ["route", "bearer", "actor", "narrowing"] as const;
const ofBody = ["no object", "no JSON", "too deep", "encoding", "type"] as const;

/** A request with something wrong in it, whatever else it holds. */
export interface MalformedRequest {
  readonly defect: Defect;
  readonly request: Request;
}

/** What malformed requests are made of. */
export interface Malforming {
  readonly random: Random;
  readonly operation: Operation;
  /** One that is right. */
  readonly asked: Asked;
  /** Its body with something wrong in it; null where it has none. */
  readonly spoiled: object | null;
}

/** Makes a request that no server may take. */
export function makeMalformedRequest(malforming: Malforming): MalformedRequest {
  const { random, operation } = malforming;
  const defect = random.pick(defectsOf(malforming));
  const asked = withDefect(malforming, defect);
  const path = defect === "route" ? `${operation.path}/nowhere/at/all` : operation.path;
  const request = toRequest({ method: operation.method, path }, asked);
  return { defect, request: defect === "no JSON" ? withBytes(random, request, asked) : request };
}

function defectsOf({ operation, asked, spoiled }: Malforming): readonly [Defect, ...Defect[]] {
  const isJson = operation.takes.includes("application/json");
  const kinds = queryKinds(operation);
  return [
    "route",
    ...(operation.isPublic ? [] : ofAll),
    ...(isJson && asked.body !== undefined ? ofBody : []),
    ...(spoiled === null ? [] : (["field", "field", "field", "field", "field", "field"] as const)),
    ...(/\{(?:id|name)\}/.test(operation.path) ? (["path"] as const) : []),
    ...(kinds.length > 0 && asked.query?.["tenant_id"] === undefined
      ? (["query", "query"] as const)
      : []),
    ...(operation.takes.includes("*/*") ? (["type"] as const) : []),
  ];
}

type Spoil = (malforming: Malforming) => Asked;

/** What each defect makes of a request that is right. */
const spoilers: Readonly<Record<Exclude<Defect, "route" | "no JSON">, Spoil>> = {
  field: ({ asked, spoiled }) => ({ ...asked, body: spoiled }),
  path: ({ random, asked }) => ({
    ...asked,
    params: { id: wrongId(random), name: wrongId(random) },
  }),
  query: ({ random, asked, operation }) => ({
    ...asked,
    query: { ...asked.query, ...wrongQuery(random, operation) },
  }),
  "no object": ({ random, asked }) => ({
    ...asked,
    body: random.pick<unknown>([[], [asked.body], "text", 5, null, true]),
  }),
  "too deep": ({ random, asked }) => ({
    ...asked,
    body: { ...Object(asked.body), ...tooDeep(random) },
  }),
  bearer: ({ random, asked }) =>
    withHeader(
      asked,
      "authorization",
      ["", "Basic a", "Bearer", `Bearer ${makeWrongBearer(random)}`][random.below(4)],
    ),
  actor: ({ random, asked }) =>
    withHeader(
      asked,
      "x-cortex-actor",
      random.pick(["nobody", "user:", "user:a/agent:b", "team:a", ","]),
    ),
  narrowing: ({ random, asked }) =>
    withHeader(
      asked,
      "x-keepsake-narrowing",
      random.pick(["x", "{}", "[5]", '[{"scopes":["nowhere"]}]', '[{"zz":1}]', "[[]]"]),
    ),
  encoding: ({ random, asked }) =>
    withHeader(asked, "content-encoding", random.pick(["gzip", "br", "nonsense"])),
  type: ({ random, asked }) =>
    withHeader(asked, "content-type", random.pick(["multipart/form-data", "multipart/mixed", "?"])),
};

function withDefect(malforming: Malforming, defect: Defect): Asked {
  return defect === "route" || defect === "no JSON"
    ? malforming.asked
    : spoilers[defect](malforming);
}

function withHeader(asked: Asked, name: string, value: string = ""): Asked {
  return { ...asked, headers: { ...asked.headers, [name]: value } };
}

function wrongId(random: Random): string {
  return random.pick([
    "evt_1",
    "audit_999999999999",
    "a b",
    "\u0000",
    "é",
    "x".repeat(500),
    "%",
    "__proto__",
  ]);
}

function tooDeep(random: Random): object {
  const deep = Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 1);
  const filters = Array.from({ length: 200 }).reduce<unknown>((inner) => ({ NOT: inner }), {});
  return random.pick<object>([
    { selector: deep },
    { query: deep },
    { filters },
    { content: { kind: "json", data: deep } },
    { zz: deep },
  ]);
}

function withBytes(random: Random, { method, url, headers }: Request, { body }: Asked): Request {
  const bytes = new TextEncoder().encode(JSON.stringify(body ?? makeAny(random)));
  const ways = [
    () => new Uint8Array([0xff, 0xfe, ...bytes]),
    () => new Uint8Array([...bytes, 0x7d]),
    () => new Uint8Array([0x7b, ...bytes]),
    () => Uint8Array.from({ length: 1 + random.below(64) }, () => 0x80 + random.below(128)),
    () => new TextEncoder().encode('{"scope":"org:acme","scope"'),
  ] as const;
  return new Request(url, { method, headers, body: new Uint8Array(random.pick(ways)()) });
}
