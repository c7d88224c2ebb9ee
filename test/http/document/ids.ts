/** Ids of the records of a world, one of each kind. */
export type Ids = Readonly<
  Record<
    | "eventId"
    | "factId"
    | "entityId"
    | "conflictId"
    | "winnerId"
    | "beliefId"
    | "episodeId"
    | "conceptId"
    | "lifecycleId"
    | "auditId"
    | "previewId"
    | "forgetPreviewId"
    | "erasureId"
    | "importId"
    | "exportId"
    | "jobId"
    | "blobId"
    | "subscriptionId"
    | "deliveryId",
    string
  >
>;
