import { requireOwnNames } from "../../wire/envelope/require-own-names.ts";
import { foundingErrors } from "../../routing/scope-errors.ts";
import {
  type ExperienceEnvelope,
  type Memory,
  NotFoundError,
  ValidationError,
} from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { olderEpisodeSchema, requireContent, toOlderEnvelope } from "./older-episode.ts";
import { olderScope } from "./older-scope.ts";

const bodySchema = strictObject({
  tenantId: z.string(),
  namespace: z.string().nullish(),
  episode: olderEpisodeSchema,
  idempotencyKey: z.string().min(1).max(256).nullish(),
});

const laterBodySchema = strictObject({
  content: z.string(),
  tenantId: z.string().optional(),
  scope: z.string().nullish(),
  metadata: z.record(z.string(), z.json()).nullish(),
});

/** Remembering in the older API. */
export const rememberRoute: Route = {
  method: "POST",
  path: "/v1/remember",
  summary: "Remembers one episode; of the older API.",
  body: { schema: z.union([bodySchema, laterBodySchema]) },
  errors: [...foundingErrors, "IDEMPOTENCY_CONFLICT"],
  handle: (call) => ("episode" in call.body ? remember(call) : rememberLater(call)),
};

async function remember({ memory, body, signal }: Call): Promise<Reply> {
  const { tenantId, namespace, episode, idempotencyKey } = validate(bodySchema, body, {
    name: "body",
  });
  const scope = olderScope(tenantId, namespace);
  const key = idempotencyKey ?? undefined;
  const envelope = await keyed(toOlderEnvelope(episode, "episode"), key);
  const { eventId, logOffset } = await memory.experience(scope, envelope, { signal });
  const answer = {
    eventId: logOffset,
    episodeId: eventId.replace(/^evt_/, "ep_"),
    timestamp: await recordedAt(memory, eventId, signal),
  };
  return { status: 201, body: answer };
}

/** When an event was recorded; now for whom may write and not read. */
async function recordedAt(memory: Memory, eventId: string, signal: AbortSignal): Promise<string> {
  try {
    return (await memory.event(eventId, { signal })).recordedAt;
  } catch (error) {
    if (NotFoundError.isInstance(error)) {
      return new Date().toISOString();
    }
    throw error;
  }
}

async function rememberLater({ memory, body, signal }: Call): Promise<Reply> {
  if (!("content" in body)) {
    throw new ValidationError("episode", "it is missing; give what to remember");
  }
  const given = validate(laterBodySchema, body, { name: "body" });
  requireContent(given.content, "content");
  const { tenantId = "default", scope, content, metadata } = given;
  const envelope: ExperienceEnvelope = {
    content: { kind: "message", role: "user", text: content },
    context: { metadata: metadata ?? {} },
  };
  requireOwnNames(envelope);
  const path = scope === null || scope === undefined ? olderScope(tenantId) : scopeOf(scope);
  const { eventId } = await memory.experience(path, envelope, { signal });
  return { status: 201, body: { eventId } };
}

/** Keys of the older API may be longer than those of the contract, which a hash then stands for. */
async function keyed(
  envelope: ExperienceEnvelope,
  key: string | undefined,
): Promise<ExperienceEnvelope> {
  if (key === undefined) {
    return envelope;
  }
  const bytes = new TextEncoder().encode(key);
  if (bytes.length <= 64) {
    return { ...envelope, idempotencyKey: key };
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0"));
  return { ...envelope, idempotencyKey: hex.join("") };
}
