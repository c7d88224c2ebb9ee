import type { Erasure, ErasurePreview, ErasureReceipt } from "../../forgetting/erasure.ts";
import { readLayerCounts } from "./read-layer-counts.ts";
import { listOf, type Reader, recordReader } from "./read-record.ts";

const readReceipt = recordReader<ErasureReceipt>({
  erasureId: "",
  scope: "",
  actor: "",
  startedAt: "",
  completedAt: "",
  deleted: readLayerCounts,
  partial: false,
  manifestSha256: "",
  auditId: "",
  auditHash: "",
});

/** Reads how far an erasure is. */
export const readErasure: Reader<Erasure> = recordReader<Erasure>({
  erasureId: "",
  scope: "",
  status: "running",
  phase: "enumerate",
  fractionComplete: 0,
  startedAt: "",
  endedAt: null,
  deleted: readLayerCounts,
  problem: null,
  receipt: (given) => (given === undefined ? null : readReceipt(given)),
});

/** Reads what an erasure would take. */
export const readErasurePreview: Reader<ErasurePreview> = recordReader<ErasurePreview>(
  {
    previewId: "",
    scope: "",
    createdAt: "",
    expiresAt: "",
    estimated: readLayerCounts,
    eventIds: [],
    sharedReferences: listOf(recordReader({ scope: "", records: 0 })),
  },
  { estimated: "estimatedAffected" },
);
