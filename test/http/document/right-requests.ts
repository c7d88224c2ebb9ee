import type { Ids } from "./ids.ts";
import { scope } from "./world.ts";

/** A request by its parts. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const triple = { subject: "Ana", predicate: "likes", object: { kind: "literal", value: "tea" } };
const embedding = { model: "m", vector: [1, 0] };
const filter = { condition: "or", filters: [{ key: "myField", operator: "==", value: 1 }] };
const content = { kind: "message", role: "user", text: "I like tea." };
const tenant = { tenant_id: "acme", namespace: "notes" };
const template = "org:acme/ws:{user_id}";
const audit = "/v1/audit";
const at: Asked = { query: { scope } };
const inBody: Asked = { body: { scope } };

/** Requests that are right, by operation, each of them in every form that it has. */
export function rightRequests(ids: Ids): Readonly<Record<string, readonly Asked[]>> {
  return {
    ...ofServer(ids),
    ...ofLog(ids),
    ...ofReading(ids),
    ...ofUnderstanding("/v1/understanding", ids),
    ...ofUnderstanding("/v1/concepts", ids),
    ...ofGovernance(ids),
    ...ofScopes(),
    ...ofTransfer(ids),
    ...ofWebhooks(ids),
    ...ofOlder(ids),
  };
}

type Requests = ReturnType<typeof rightRequests>;

function ofServer({ auditId }: Ids): Requests {
  const plain = ["health", "ready", "version", "metrics", "usage"].map(
    (name) => `/v1/admin/${name}`,
  );
  const open = ["/v1/health", "/health", "/v1/ready", "/ready"];
  return {
    ...Object.fromEntries([...plain, ...open].map((path) => [`GET ${path}`, [{}]])),
    "GET /v1/admin/layers/stats": [{}, at],
    "GET /v1/auth/whoami": [{}],
    "POST /v1/auth/tokens": [{ body: { subject: "user:bo", ttl_seconds: 60 } }],
    "POST /v1/auth/revoke": [{ body: { jti: "jti_1", reason: "lost" } }],
    "POST /v1/auth/signup": [{ body: { display_name: "Bo" } }, {}],
    "GET /v1/policy/effective": [{}, { query: { scope, actor: "user:bo" } }],
    "GET /v1/policy/deployment": [{}],
    [`GET ${audit}`]: [{}, { query: { scope, limit: "2", decision: "allow" } }],
    [`GET ${audit}/chain`]: [{}],
    [`GET ${audit}/{id}`]: [{ params: { id: auditId } }],
    [`POST ${audit}/verify`]: [{ body: { audit_id: auditId, body: "{}" } }],
    [`POST ${audit}/chain/verify`]: [{}, { body: { id: auditId } }],
  };
}

function ofLog({ eventId, blobId, lifecycleId }: Ids): Requests {
  const envelope = { scope, content, context: { labels: ["a"], metadata: { myField: 1 } } };
  return {
    "POST /v1/experience": [
      { body: envelope },
      { body: { ...envelope, idempotency_key: "k" }, query: { wait: "consolidated" } },
      {
        body: {
          scope,
          content: { kind: "triple", triple },
          observed_actor: { id: "a", type: "b" },
        },
      },
      { body: { scope, content: { kind: "blob_ref", blob_id: blobId } } },
      { body: { ...envelope, embedding } },
    ],
    "POST /v1/experience/bulk": [
      {
        body: { scope, items: [{ content }, { content: { kind: "json", data: { myField: [] } } }] },
      },
      {
        body: {
          items: [
            { scope, content },
            { scope: `${scope}/doc:a`, content },
          ],
        },
      },
    ],
    "GET /v1/experience/status": [{ query: { event_id: eventId } }],
    "GET /v1/experience/by-idempotency-key/{key}": [{ params: { key: "k" } }],
    "GET /v1/derivation/status": [at],
    "GET /v1/events": [
      at,
      { query: { scope, view: "holistic", limit: "1", exclude_content: "true" } },
    ],
    "GET /v1/events/{id}": [{ params: { id: eventId } }],
    "POST /v1/blobs": [{ body: new Uint8Array([1]), headers: { "content-type": "image/png" } }],
    "GET /v1/blobs/{id}": [{ params: { id: blobId } }],
    "DELETE /v1/blobs/{id}": [{ params: { id: blobId } }],
    "POST /v1/temporal/phrases": [
      { body: { scope, name: "term", anchor: "2026-03-01", expression: "P0D..P14D" } },
    ],
    "GET /v1/temporal/phrases": [{}, at],
    "DELETE /v1/temporal/phrases/{name}": [{ params: { name: "sprint" }, query: { scope } }],
    "GET /v1/lifecycle/stream": [at],
    "GET /v1/lifecycle": [at],
    "GET /v1/lifecycle/event/{id}": [{ params: { id: lifecycleId } }],
    "GET /v1/lifecycle/memory-event/{id}": [{ params: { id: eventId } }],
    "POST /v1/lifecycle/memory-event/{id}/cancel": [{ params: { id: eventId }, body: {} }],
  };
}

function ofReading(ids: Ids): Requests {
  const asked = {
    scope,
    query: "Porto",
    filters: { AND: [{ modality: { in: ["conversation", "observation"] } }] },
    budgets: { max_tokens: 500 },
    diagnostics: "full",
  };
  const { query: question, ...how } = asked;
  const older = { query: question, ...tenant, namespace: null };
  return {
    "POST /v1/recall": [
      { body: asked },
      { body: { scope } },
      { body: { ...asked, exclude_content: true } },
      { body: { ...asked, neighbours: false } },
      { body: { ...asked, stream: true } },
      { body: older },
    ],
    "POST /v1/recall/stream": [{ body: asked }],
    "POST /v1/answer": [
      { body: { ...how, question, include_context: true } },
      { body: { ...how, question, stream: true } },
      { body: older },
    ],
    "POST /v1/similar": [
      { body: { scope, embedding } },
      { body: { scope, embedding, filter, include_vectors: true, min_score: -1, limit: 5 } },
    ],
    "POST /v1/events/embeddings": [{ body: { scope, event_ids: [ids.eventId] } }],
    "GET /v1/facts": [at, { query: { scope, subject: "Ana", include_superseded: "true" } }],
    "GET /v1/facts/timeline": [{ query: { scope, subject: "Ana" } }],
    "GET /v1/facts/{id}": [{ params: { id: ids.factId } }],
    "GET /v1/conflicts": [at, { query: { scope, cursor: "1", status: "all" } }],
    "GET /v1/conflicts/{id}": [{ params: { id: ids.conflictId } }],
    "POST /v1/conflicts/{id}/resolve": [
      { params: { id: ids.conflictId }, body: { action: "pick", winner: ids.winnerId } },
    ],
    "GET /v1/episodes": [
      at,
      { query: { scope, overlapping: "2026-01-01..2027-01-01", with_causal_chain: "true" } },
    ],
    "GET /v1/episodes/{id}": [
      { params: { id: ids.episodeId } },
      { params: { id: ids.eventId }, query: { tenant_id: "acme" } },
    ],
    "POST /v1/episodes/build": [inBody],
    "GET /v1/beliefs": [at, { query: { scope, stance: "supports", min_confidence: "0.5" } }],
    "GET /v1/beliefs/why": [{ query: { belief_id: ids.beliefId } }],
    "GET /v1/beliefs/history": [{ query: { belief_id: ids.beliefId } }],
    "POST /v1/beliefs": [{ body: { scope, statement: "Ana stays.", confidence: 0.7 } }],
    "POST /v1/beliefs/build": [inBody],
  };
}

function ofUnderstanding(path: string, { conceptId: id, jobId }: Ids): Requests {
  return {
    [`GET ${path}`]: [at],
    [`GET ${path}/coverage`]: [at],
    [`GET ${path}/{id}`]: [{ params: { id } }],
    [`GET ${path}/{id}/related`]: [{ params: { id }, query: { depth: "2" } }],
    [`GET ${path}/{id}/history`]: [{ params: { id } }],
    "POST /v1/understanding/synthesize": [{ body: { scope, topics: ["Ana"] } }],
    "GET /v1/understanding/synthesize/{id}": [{ params: { id: jobId } }],
  };
}

function ofGovernance({ previewId, forgetPreviewId, erasureId }: Ids): Requests {
  const selector = { about_subject: "Ana" };
  return {
    "POST /v1/erasures/preview": [inBody, { body: { scope, selector } }],
    "GET /v1/erasures/preview/{id}/manifest": [{ params: { id: previewId } }],
    "POST /v1/erasures": [{ body: { scope, from_preview_id: previewId } }],
    "GET /v1/erasures/{id}": [{ params: { id: erasureId } }],
    "GET /v1/erasures/{id}/manifest": [{ params: { id: erasureId } }],
    "POST /v1/erasures/{id}/cancel": [{ params: { id: erasureId }, body: {} }],
    "POST /v1/forget": [
      { body: { scope, selector, reason: "moved" } },
      { body: { scope, from_preview_id: forgetPreviewId } },
      { body: { query: "Ana", tenant_id: "acme" } },
    ],
    "POST /v1/forget/preview": [{ body: { scope, selector } }],
  };
}

function ofScopes(): Requests {
  const members = [{ actor: "user:bo", role: "owner" }];
  const settings = { retention: { events: "P30D" }, default_view: "local" };
  const ofPath = { query: { path: scope } };
  return {
    "POST /v1/scopes": [{ body: { path: "org:acme/ws:new", owner: "user:bo", settings } }],
    "GET /v1/scopes": [ofPath],
    "PUT /v1/scopes/members": [{ ...ofPath, body: { members } }],
    "PUT /v1/scopes/policies": [{ ...ofPath, body: settings }],
    "DELETE /v1/scopes": [{ query: { path: scope, records: "keep" } }],
    "GET /v1/scopes/list": [{}, { query: { prefix: "org:acme", limit: "1" } }],
    "POST /v1/scopes/prune": [{ body: { older_than: "P1D", dry_run: true } }],
    "POST /v1/scopes/retention": [
      { body: { path: scope, dry_run: true } },
      { body: { path: scope }, headers: { accept: "text/event-stream" } },
    ],
  };
}

function ofTransfer({ importId, exportId }: Ids): Requests {
  const mem0 = { user_id: "ana", memory: "I like tea.", metadata: { myField: 1 } };
  const zep = { user_id: "ana", fact: "Ana LIVES_IN Porto" };
  const letta = { block_label: "human", value: "I like tea.", limit: 100 };
  const openai = { id: "mem_1", content: "I like tea." };
  return {
    "POST /v1/import": [
      { body: { scope, lines: [{ text: "Hello." }, { text: "" }] } },
      { body: { scope, data: '{"text":"Hello."}\n' } },
    ],
    "POST /v1/import/jsonl": [
      { body: { scope_template: template, lines: [{ user_id: "ana", text: "Hello." }] } },
    ],
    "POST /v1/import/mem0": [{ body: { scope_template: template, rows: [mem0] } }],
    "POST /v1/import/zep": [{ body: { scope_template: template, rows: [zep] } }],
    "POST /v1/import/letta": [{ body: { scope, rows: [letta] } }],
    "POST /v1/import/openai": [{ body: { scope, rows: [openai] } }],
    "GET /v1/import/{id}": [{ params: { id: importId } }],
    "POST /v1/export": [
      inBody,
      { body: { scope, include: ["events", "facts"], time_range_start: "2026-01-01" } },
    ],
    "GET /v1/export/{id}": [{ params: { id: exportId } }],
  };
}

function ofWebhooks({ subscriptionId, deliveryId }: Ids): Requests {
  const url = "https://hooks.acme.dev/memory";
  const ofOne = { params: { id: subscriptionId } };
  return {
    "POST /v1/webhooks": [
      { body: { url } },
      { body: { url, scope, events: ["memory.forgotten"], signing: "ed25519", timeout_ms: 5_000 } },
    ],
    "GET /v1/webhooks": [{}, { query: { limit: "1" } }],
    "GET /v1/webhooks/{id}": [ofOne],
    "PATCH /v1/webhooks/{id}": [{ ...ofOne, body: { status: "paused", events: null } }],
    "DELETE /v1/webhooks/{id}": [ofOne],
    "POST /v1/webhooks/{id}/rotate": [{ ...ofOne, body: { grace_ms: 60_000 } }],
    "POST /v1/webhooks/{id}/test": [ofOne],
    "GET /v1/webhooks/{id}/deliveries": [ofOne, { ...ofOne, query: { status: "pending" } }],
    "GET /v1/webhooks/deliveries/{id}/attempts": [{ params: { id: deliveryId } }],
    "POST /v1/webhooks/{id}/redeliver": [
      { ...ofOne, body: { since: "2026-01-01" } },
      { ...ofOne, body: { delivery_id: deliveryId } },
    ],
  };
}

function ofOlder({ entityId }: Ids): Requests {
  const episode = { type: "message", content: "I like tea.", source: "chat" };
  const whose = { tenant_id: "acme" };
  return {
    "POST /v1/remember": [
      { body: { ...tenant, episode, idempotency_key: "k" } },
      { body: { ...whose, content: "I like tea." } },
    ],
    "POST /v1/episodes": [{ body: { ...tenant, episodes: [episode, episode] } }],
    "POST /v1/search": [{ body: { ...whose, query: "tea", filters: { time_range: "30d" } } }],
    "GET /v1/entities": [{ query: whose }],
    "GET /v1/entities/{id}": [{ params: { id: entityId }, query: tenant }],
  };
}
