import type { Erasure, ErasurePreview } from "@keepsake/core";

const path = "/v1/erasures";
/** A guess to show: what an event takes to erase, and what an erasure takes at all. */
const eventMs = 0.2;
const leastMs = 100;

/** What an erasure would do, as the wire has it. */
export function toWireErasurePreview(preview: ErasurePreview): object {
  const { previewId, estimated, sharedReferences } = preview;
  return {
    ...preview,
    id: previewId,
    estimatedAffected: estimated,
    refcountBreakdown: {
      eventsToDelete: estimated.events,
      eventsToRedact: 0,
      eventsUnderLegalHold: 0,
    },
    crossScopePropagation: {
      affectedWorkspaces: sharedReferences.map(({ scope, records }) => ({
        scope,
        eventsReferenced: records,
        coOwners: [],
      })),
      requiresCapability: "forget.gdpr.cross_workspace",
    },
    legalHolds: [],
    estimatedDurationMs: leastMs + Math.ceil(estimated.events * eventMs),
    manifestUrl: `${path}/preview/${previewId}/manifest`,
  };
}

/** An erasure and how far it has come, as the wire has it. */
export function toWireErasure(erasure: Erasure): object {
  const { erasureId, scope, deleted, startedAt, endedAt, receipt } = erasure;
  const endMs = endedAt === null ? Date.now() : Date.parse(endedAt);
  return {
    ...erasure,
    id: erasureId,
    progress: {
      deletedEvents: deleted.events,
      redactedEvents: 0,
      demotedBeliefs: deleted.beliefs,
      elapsedMs: Math.max(0, endMs - Date.parse(startedAt)),
    },
    auditId: receipt?.auditId ?? null,
    manifestUrl: `${path}/${erasureId}/manifest`,
    lifecycleStream: `/v1/lifecycle/stream?scope=${encodeURIComponent(scope)}`,
  };
}
