import type { Memory } from "@keepsake/core";
import { type LocalMemory, openMemory, type OpenMemoryOptions } from "@keepsake/engine";
import { createHandler, type Handler, type HandlerOptions } from "@keepsake/server";
import { generateKeys } from "paseto-ts/v4";
import { createFailingMemory } from "./failing-memory.ts";
import type { Ids } from "./ids.ts";
import { addLostSubscriptions } from "./lost-subscription.ts";
import { requireText } from "./require-text.ts";

/** The key of the servers here. */
export const apiKey = "a-key-of-the-tests";

/** Keys of tokens. */
export const tokenKeys: { readonly publicKey: string; readonly secretKey: string } =
  generateKeys("public");

/** Who owns the tenant of all worlds. */
export const owner = "user:owner";

/** Where all is that a world holds. */
export const scope = "org:acme/ws:home";

/** A memory with a record of every kind in it, and servers of it. */
export interface World {
  readonly ids: Ids;
  readonly memory: LocalMemory;
  /** Takes the key and tokens, mints, lets in and keeps figures. */
  readonly server: Handler;
  /** As if the memory lay in another process, and told a server no more than any memory does. */
  readonly remote: Handler;
  failWith(error: Error | null): void;
  /** Another server of the same memory. */
  serve(options: HandlerOptions): Handler;
  close(): Promise<void>;
}

const whole: HandlerOptions = {
  apiKey,
  tokens: { publicKeys: [], secretKey: tokenKeys.secretKey, tenant: "acme", signup: true },
  metrics: { contentType: "text/plain; version=0.0.4; charset=utf-8", read: async () => "" },
};

/** Opens a world. */
export async function openWorld(options: Partial<OpenMemoryOptions> = {}): Promise<World> {
  const memory = await openMemory({ path: ":memory:", retentionSweepMs: 0, ...options });
  const failing = createFailingMemory(memory);
  const servers: Handler[] = [];
  const serve = (more: HandlerOptions): Handler => {
    const handler = createHandler(failing.memory, { ...whole, ...more });
    servers.push(handler);
    return handler;
  };
  const server = serve({});
  return {
    ids: await fill(memory, server),
    memory,
    server,
    remote: createHandler(toRemote(memory), whole),
    failWith: (error) => failing.failWith(error),
    serve,
    async close() {
      servers.forEach((handler) => handler.close());
      await memory.close();
    },
  };
}

const ofServing: ReadonlySet<string | symbol> = new Set([
  "records",
  "webhooks",
  "deployment",
  "authorise",
  "refuse",
  "watch",
]);

function toRemote(memory: LocalMemory): Memory {
  return new Proxy(memory, {
    get: (target, name) => {
      const value: unknown = ofServing.has(name) ? undefined : Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function fill(memory: LocalMemory, server: Handler): Promise<Ids> {
  const post = (path: string, body: object): Promise<Record<string, unknown>> =>
    send(server, path, body);
  await memory.registerScope("org:acme", { members: [{ actor: owner, role: "owner" }] });
  await send(server, `/v1/lifecycle?scope=${scope}`);
  const { eventId } = await memory.experience(
    scope,
    {
      text: "I moved to Porto in March.",
      metadata: { myField: 1 },
      embedding: { model: "m", vector: [1, 0] },
    },
    { wait: "consolidated" },
  );
  await memory.experienceBulk(scope, disagreeing, { wait: "consolidated" });
  const { jobId } = await memory.synthesize(scope, { topics: ["Ana"] });
  await waitFor(async () => (await memory.synthesisJob(jobId)).status === "completed");
  const [fact] = (await memory.facts(scope, { predicate: "works_at" })).items;
  const [conflict] = (await memory.conflicts(scope)).items;
  const [belief] = (await memory.beliefs(scope)).items;
  const [episode] = (await memory.episodes(scope)).items;
  const [concept] = (await memory.understanding(scope)).items;
  const [lifecycle] = listOf((await send(server, `/v1/lifecycle?scope=${scope}`))["items"]);
  const { blobId } = await memory.uploadBlob(new Uint8Array([1, 2, 3]));
  await memory.addTimePhrase(scope, { name: "sprint", ...window });
  const other = "org:acme/user:gone";
  await memory.experience(other, "I like tea.", { wait: "consolidated" });
  const { erasure_id: erasureId } = await post("/v1/erasures", { scope: other, confirm_all: true });
  const { import_id: importId } = await post("/v1/import", { scope, lines: [{ text: "Hello." }] });
  const { export_id: exportId } = await post("/v1/export", { scope });
  await memory.experienceBulk("org:acme/ws:notes", disagreeing, { wait: "consolidated" });
  const preview = await post("/v1/erasures/preview", { scope });
  const forget = await post("/v1/forget/preview", { scope, confirm_all: true });
  await addLostSubscriptions(memory, { scope, owner });
  const { id: subscriptionId } = await post("/v1/webhooks", { url: "https://hooks.acme.dev/" });
  const { id: deliveryId } = await post(`/v1/webhooks/${String(subscriptionId)}/test`, {});
  const [row] = (await memory.auditTrail()).items;
  return {
    eventId,
    jobId,
    blobId,
    factId: requireText(fact?.id),
    entityId: requireText(fact?.subject.id),
    conflictId: requireText(conflict?.id),
    winnerId: requireText(conflict?.facts[0]?.id),
    beliefId: requireText(belief?.id),
    episodeId: requireText(episode?.id),
    conceptId: requireText(concept?.id),
    lifecycleId: requireText({ ...Object(lifecycle) }.id),
    auditId: requireText(row?.id),
    previewId: requireText(preview["preview_id"]),
    forgetPreviewId: requireText(forget["preview_id"]),
    erasureId: requireText(erasureId),
    importId: requireText(importId),
    exportId: requireText(exportId),
    subscriptionId: requireText(subscriptionId),
    deliveryId: requireText(deliveryId),
  };
}

const validFrom = "2026-03-05";
const window = { anchor: "2026-03-01", expression: "P0D..P14D" };
const disagreeing = (
  [
    ["works_at", "Acme"],
    ["works_at", "Acme"],
    ["lives_in", "Porto"],
    ["lives_in", "Braga"],
  ] as const
).map(([predicate, object]) => ({
  triple: { subject: "Ana", predicate, object, validFrom },
  observedAt: validFrom,
}));

async function send(
  server: Handler,
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await server(new Request(`http://127.0.0.1${path}`, { headers, ...init }));
  return { ...Object(await response.json()) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
