import { TimeoutError } from "@keepsake/core";
import type { Attempt } from "./attempts.ts";
import type { Ids } from "./ids.ts";
import { formerMember, narrowed } from "./lost-subscription.ts";
import { type Asked, rightRequests } from "./right-requests.ts";
import { owner, scope } from "./world.ts";

type Own = readonly [operation: string, attempt: Attempt];

const selector = { about_subject: "Ana" };
const key = { idempotency_key: "twice" };

/** Ways to ask an operation wrongly that have to do with what it does. */
export function ownAttempts(operation: string, ids: Ids): readonly Attempt[] {
  const all = [
    ...ofKeys(),
    ...ofSelectors(ids),
    ...ofWaiting(ids),
    ...ofTokens(),
    ...ofLost(),
    ...ofOthers(),
  ];
  return all.flatMap(([name, attempt]) => (name === operation ? [attempt] : []));
}

/** The same key for something else. */
function ofKeys(): readonly Own[] {
  return [
    twice("POST /v1/experience", (text) => ({ scope, content: { text }, ...key })),
    twice("POST /v1/experience/bulk", (text) => ({
      scope,
      items: [{ content: { text }, ...key }],
    })),
    twice("POST /v1/recall", (query) => ({ scope, query, ...key })),
    twice("POST /v1/recall/stream", (query) => ({ scope, query, ...key })),
    twice("POST /v1/forget", (name) => ({ scope, selector: { about_subject: name }, ...key })),
    twice("POST /v1/erasures", (name) => ({ scope, selector: { about_subject: name }, ...key })),
    twice("POST /v1/remember", (text) => ({
      tenant_id: "acme",
      episode: { type: "message", content: text },
      ...key,
    })),
  ];
}

function twice(operation: string, bodyOf: (text: string) => object): Own {
  const title = "a key that stands for something else";
  const before = [[operation, { body: bodyOf("another") }]] as const;
  return [operation, { title, asked: { body: bodyOf("one") }, before }];
}

const selecting = ["/v1/forget", "/v1/forget/preview", "/v1/erasures", "/v1/erasures/preview"];

function ofSelectors({ eventId, previewId, forgetPreviewId }: Ids): readonly Own[] {
  const backwards = { from: "2026-02-01", to: "2026-01-01" };
  const bodies: readonly (readonly [title: string, body: object])[] = [
    ["nothing", {}],
    ["a selector with nothing in it", { selector: {} }],
    ["some and all", { selector, confirm_all: true }],
    ["a stretch that ends before it begins", { selector: { valid_during: backwards } }],
    ["fields that do not go together", { selector: { memory_ids: [eventId], ...selector } }],
    ["another cascade", { selector, cascade: "none" }],
    ["a preview that is not", { from_preview_id: "fpvw_1" }],
    ["a preview of an erasure that is not", { from_preview_id: "ervw_1" }],
    ["a preview and something else", { from_preview_id: forgetPreviewId, selector }],
    ["a preview of an erasure and something else", { from_preview_id: previewId, selector }],
  ];
  const more = { body: { scope, content: { text: "More." } }, query: { wait: "consolidated" } };
  const stale: Attempt = {
    title: "a preview of what is no longer so",
    asked: { body: { scope, from_preview_id: previewId } },
    before: [["POST /v1/experience", more]],
  };
  return [
    ...selecting.flatMap((path) =>
      bodies.map(([title, body]): Own => [
        `POST ${path}`,
        { title, asked: { body: { scope, ...body } } },
      ]),
    ),
    ["POST /v1/erasures", stale],
  ];
}

/** What waits for derivation and does not get to the end of it. */
function ofWaiting(ids: Ids): readonly Own[] {
  const failure = new TimeoutError("not all is read", { code: "WAIT_TIMEOUT" });
  const title = "a wait that takes too long";
  const names = [
    ...selecting.map((path) => `POST ${path}`),
    "POST /v1/experience",
    "POST /v1/experience/bulk",
    "POST /v1/beliefs",
    "POST /v1/conflicts/{id}/resolve",
  ];
  return names.flatMap((name) =>
    (rightRequests(ids)[name] ?? []).map((asked): Own => [name, { title, asked, failure }]),
  );
}

function ofTokens(): readonly Own[] {
  const without = { title: "no tokens", options: { tokens: undefined } };
  const forBo = { subject: "user:bo" };
  return [
    ["POST /v1/auth/tokens", { ...without, asked: { body: forBo } }],
    ["POST /v1/auth/revoke", { ...without, asked: { body: { jti: "jti_1" } } }],
    ["POST /v1/auth/signup", { ...without, asked: {} }],
    ["POST /v1/auth/tokens", wrong({ body: { ...forBo, scope: "nowhere" } })],
  ];
}

/** Of somebody who may not follow what happens there. */
function ofLost(): readonly Own[] {
  const actor = { "x-cortex-actor": formerMember };
  const bound = { "x-cortex-actor": owner, "x-keepsake-narrowing": JSON.stringify([narrowed]) };
  return (["PATCH /v1/webhooks/{id}", "POST /v1/webhooks/{id}/rotate"] as const).flatMap((name) => [
    [name, wrong({ params: { id: "sub_lost" }, body: {}, headers: actor })],
    [name, wrong({ params: { id: "sub_narrowed" }, body: {}, headers: bound })],
  ]);
}

function ofOthers(): readonly Own[] {
  const parts = { "content-type": "multipart/form-data; boundary=x" };
  const before = [["POST /v1/scopes", { body: { path: scope } }]] as const;
  return [
    ["POST /v1/experience", wrong({ body: { scope, language: "en" } })],
    ["POST /v1/experience/bulk", wrong({ body: { scope, items: [5] } })],
    ["POST /v1/answer", wrong({ body: { scope, question: "Who?", use_pack_id: "pack_nothing" } })],
    ["POST /v1/audit/chain/verify", wrong({ body: { id: "audit_999999999999" } })],
    ["GET /v1/lifecycle", wrong({ query: { event_id: "evt_nothing" } })],
    ["GET /v1/lifecycle/stream", wrong({ query: { event_id: "evt_nothing" } })],
    ["POST /v1/blobs", wrong({ body: new Uint8Array([1]), headers: parts })],
    ["POST /v1/scopes", { ...wrong({ body: { path: scope } }), before }],
    ["DELETE /v1/scopes", wrong({ query: { path: scope } })],
    ["GET /v1/admin/metrics", { ...wrong({}), options: { metrics: undefined } }],
  ];
}

function wrong(asked: Asked): Attempt {
  return { title: JSON.stringify(asked), asked };
}
