import { lifecycleKinds } from "@keepsake/core";
import { z } from "zod";
import { pageSchema } from "./page-schema.ts";
import {
  deploymentSchema,
  effectivePolicySchema,
  identitySchema,
  mintedTokenSchema,
  signedUpSchema,
} from "./records/access.ts";
import {
  acknowledgementSchema,
  bulkSchema,
  derivationStatusSchema,
  writeStatusSchema,
} from "./records/acknowledgement.ts";
import { answerSchema } from "./records/answer.ts";
import {
  auditRowSchema,
  chainSchema,
  chainVerificationSchema,
  rowMatchSchema,
} from "./records/audit.ts";
import {
  beliefHistorySchema,
  beliefSchema,
  beliefWhySchema,
  builtBeliefsSchema,
} from "./records/belief.ts";
import { deletedBlobSchema, uploadedBlobSchema } from "./records/blob.ts";
import {
  conceptHistorySchema,
  conceptSchema,
  coverageSchema,
  relatedConceptsSchema,
  synthesisSchema,
} from "./records/concept.ts";
import { conflictPageSchema, conflictViewSchema } from "./records/conflict.ts";
import { builtEpisodesSchema, episodeSchema } from "./records/episode.ts";
import {
  cancelledErasureSchema,
  erasureManifestSchema,
  erasurePreviewSchema,
  erasureSchema,
  previewManifestSchema,
} from "./records/erasure.ts";
import { bareRecordSchema, eventSchema } from "./records/event.ts";
import { factSchema, timelineSchema } from "./records/fact.ts";
import {
  forgetPreviewSchema,
  forgottenSchema,
  prunedSchema,
  sweepSchema,
} from "./records/forgetting.ts";
import {
  cancelledEventSchema,
  eventProgressSchema,
  lifecycleEventSchema,
  lifecyclePageSchema,
} from "./records/lifecycle.ts";
import {
  entitiesSchema,
  entityDetailSchema,
  olderAnswerSchema,
  olderEpisodeSchema,
  olderForgottenSchema,
  olderPackSchema,
  rememberedManySchema,
  rememberedSchema,
  searchResultSchema,
} from "./records/older.ts";
import { packSchema } from "./records/pack.ts";
import { scopeInfoSchema } from "./records/scope.ts";
import { embeddingsSchema, similarSchema } from "./records/similar.ts";
import { healthSchema, readinessSchema, versionSchema } from "./records/server.ts";
import { layerStatsSchema, usageSchema } from "./records/statistics.ts";
import { placedPhraseSchema, timePhraseSchema } from "./records/time-phrase.ts";
import { begunImportSchema, exportSchema, importSchema } from "./records/transfer.ts";
import {
  attemptsSchema,
  deliverySchema,
  keyedSubscriptionSchema,
  redeliveredSchema,
  subscriptionSchema,
} from "./records/webhook.ts";
import { json, type ReplyDescription } from "./reply-description.ts";

const recalled = ["plan", "layer", "context_block", "provenance", "diagnostics", "done"];
const answered = ["token", "citations", "provenance", "diagnostics", "done", "error"];
const created = { status: 201 } as const;
const accepted = { status: 202 } as const;
const unlessWaited = { status: 202, otherStatus: 200 } as const;
const orUnavailable = { otherStatus: 503 } as const;

/** What the routes answer, by method and path. */
export const replies: Readonly<Record<string, ReplyDescription>> = {
  ...ofServer(),
  ...ofLog(),
  ...ofReading(),
  ...ofUnderstanding("/v1/understanding"),
  ...ofUnderstanding("/v1/concepts"),
  ...ofGovernance(),
  ...ofLifecycle(),
  ...ofTransfer(),
  ...ofWebhooks(),
  ...ofOlder(),
};

type Replies = typeof replies;

function ofServer(): Replies {
  const health = json(healthSchema, orUnavailable);
  const readiness = json(readinessSchema, orUnavailable);
  return {
    "GET /v1/admin/health": health,
    "GET /v1/health": health,
    "GET /health": health,
    "GET /v1/admin/ready": readiness,
    "GET /v1/ready": readiness,
    "GET /ready": readiness,
    "GET /v1/admin/version": json(versionSchema),
    "GET /v1/admin/metrics": { types: ["text/plain"] },
    "GET /v1/admin/layers/stats": json(layerStatsSchema),
    "GET /v1/admin/usage": json(usageSchema),
    "GET /v1/auth/whoami": json(identitySchema),
    "POST /v1/auth/tokens": json(mintedTokenSchema),
    "POST /v1/auth/revoke": {},
    "POST /v1/auth/signup": json(signedUpSchema, created),
    "GET /v1/policy/effective": json(effectivePolicySchema),
    "GET /v1/policy/deployment": json(deploymentSchema),
  };
}

function ofLog(): Replies {
  return {
    "POST /v1/experience": json(acknowledgementSchema, unlessWaited),
    "POST /v1/experience/bulk": json(bulkSchema, unlessWaited),
    "GET /v1/experience/status": json(writeStatusSchema),
    "GET /v1/experience/by-idempotency-key/:key": json(writeStatusSchema),
    "GET /v1/derivation/status": json(derivationStatusSchema),
    "GET /v1/events": json(pageSchema(z.union([eventSchema, bareRecordSchema]))),
    "GET /v1/events/:id": json(eventSchema),
    "POST /v1/blobs": json(uploadedBlobSchema),
    "GET /v1/blobs/:id": { types: ["*/*"] },
    "DELETE /v1/blobs/:id": json(deletedBlobSchema),
    "POST /v1/temporal/phrases": json(placedPhraseSchema, created),
    "GET /v1/temporal/phrases": json(pageSchema(timePhraseSchema)),
    "DELETE /v1/temporal/phrases/:name": {},
  };
}

function ofReading(): Replies {
  const streamed = { events: recalled };
  return {
    "POST /v1/recall": json(z.union([packSchema, olderPackSchema]), streamed),
    "POST /v1/recall/stream": streamed,
    "POST /v1/answer": json(z.union([answerSchema, olderAnswerSchema]), { events: answered }),
    "POST /v1/similar": json(similarSchema),
    "POST /v1/events/embeddings": json(embeddingsSchema),
    "GET /v1/facts": json(pageSchema(factSchema)),
    "GET /v1/facts/timeline": json(timelineSchema),
    "GET /v1/facts/:id": json(factSchema),
    "GET /v1/conflicts": json(conflictPageSchema),
    "GET /v1/conflicts/:id": json(conflictViewSchema),
    "POST /v1/conflicts/:id/resolve": json(conflictViewSchema),
    "GET /v1/episodes": json(pageSchema(episodeSchema)),
    "GET /v1/episodes/:id": json(z.union([episodeSchema, olderEpisodeSchema])),
    "POST /v1/episodes/build": json(builtEpisodesSchema),
    "GET /v1/beliefs": json(pageSchema(beliefSchema)),
    "GET /v1/beliefs/why": json(beliefWhySchema),
    "GET /v1/beliefs/history": json(beliefHistorySchema),
    "POST /v1/beliefs": json(beliefSchema, created),
    "POST /v1/beliefs/build": json(builtBeliefsSchema),
    "POST /v1/understanding/synthesize": json(synthesisSchema, accepted),
    "GET /v1/understanding/synthesize/:id": json(synthesisSchema),
  };
}

function ofUnderstanding(path: string): Replies {
  return {
    [`GET ${path}`]: json(pageSchema(conceptSchema, { _partial: z.literal(false) })),
    [`GET ${path}/coverage`]: json(coverageSchema),
    [`GET ${path}/:id`]: json(conceptSchema),
    [`GET ${path}/:id/related`]: json(relatedConceptsSchema),
    [`GET ${path}/:id/history`]: json(conceptHistorySchema),
  };
}

function ofGovernance(): Replies {
  return {
    "GET /v1/audit": json(pageSchema(auditRowSchema)),
    "GET /v1/audit/chain": json(chainSchema),
    "GET /v1/audit/:id": json(auditRowSchema),
    "POST /v1/audit/verify": json(rowMatchSchema),
    "POST /v1/audit/chain/verify": json(chainVerificationSchema),
    "POST /v1/erasures/preview": json(erasurePreviewSchema),
    "GET /v1/erasures/preview/:id/manifest": json(previewManifestSchema),
    "POST /v1/erasures": json(erasureSchema, accepted),
    "GET /v1/erasures/:id": json(erasureSchema),
    "GET /v1/erasures/:id/manifest": json(erasureManifestSchema),
    "POST /v1/erasures/:id/cancel": json(cancelledErasureSchema),
    "POST /v1/forget": json(z.union([forgottenSchema, olderForgottenSchema])),
    "POST /v1/forget/preview": json(forgetPreviewSchema),
    "POST /v1/scopes": json(scopeInfoSchema, created),
    "GET /v1/scopes": json(scopeInfoSchema),
    "PUT /v1/scopes/members": json(scopeInfoSchema),
    "PUT /v1/scopes/policies": json(scopeInfoSchema),
    "DELETE /v1/scopes": {},
    "GET /v1/scopes/list": json(pageSchema(scopeInfoSchema)),
    "POST /v1/scopes/prune": json(prunedSchema),
    "POST /v1/scopes/retention": json(sweepSchema, { events: ["progress", "result", "error"] }),
  };
}

function ofLifecycle(): Replies {
  return {
    "GET /v1/lifecycle/stream": { events: lifecycleKinds },
    "GET /v1/lifecycle": json(lifecyclePageSchema),
    "GET /v1/lifecycle/event/:id": json(lifecycleEventSchema),
    "GET /v1/lifecycle/memory-event/:id": json(eventProgressSchema),
    "POST /v1/lifecycle/memory-event/:id/cancel": json(cancelledEventSchema),
  };
}

function ofTransfer(): Replies {
  const begun = json(begunImportSchema, accepted);
  const formats = ["", "/jsonl", "/mem0", "/zep", "/letta", "/openai"];
  return {
    ...Object.fromEntries(formats.map((format) => [`POST /v1/import${format}`, begun])),
    "GET /v1/import/:id": json(importSchema),
    "POST /v1/export": json(exportSchema),
    "GET /v1/export/:id": { types: ["application/x-ndjson"] },
  };
}

function ofWebhooks(): Replies {
  const path = "/v1/webhooks";
  return {
    [`POST ${path}`]: json(keyedSubscriptionSchema, created),
    [`GET ${path}`]: json(pageSchema(subscriptionSchema)),
    [`GET ${path}/:id`]: json(subscriptionSchema),
    [`PATCH ${path}/:id`]: json(subscriptionSchema),
    [`DELETE ${path}/:id`]: {},
    [`POST ${path}/:id/rotate`]: json(keyedSubscriptionSchema),
    [`POST ${path}/:id/test`]: json(deliverySchema, accepted),
    [`GET ${path}/:id/deliveries`]: json(pageSchema(deliverySchema)),
    [`GET ${path}/deliveries/:id/attempts`]: json(attemptsSchema),
    [`POST ${path}/:id/redeliver`]: json(redeliveredSchema, accepted),
  };
}

function ofOlder(): Replies {
  return {
    "POST /v1/remember": json(rememberedSchema, created),
    "POST /v1/episodes": json(rememberedManySchema, created),
    "POST /v1/search": json(searchResultSchema),
    "GET /v1/entities": json(entitiesSchema),
    "GET /v1/entities/:id": json(entityDetailSchema),
  };
}
