import type { Acknowledgement, WaitStage, WriteStatus } from "@keepsake/core";

const stages: readonly WaitStage[] = ["captured", "indexed", "consolidated"];

/** What a write answers, as the wire has it. */
export function toWireAcknowledgement(told: Acknowledgement): object {
  const { eventId, status, replayed, logOffset } = told;
  return {
    id: eventId,
    eventId,
    status,
    stagesCompleted: stagesUpTo(status),
    walOffset: logOffset,
    replayedFromIdempotency: replayed,
    lifecycleStream: `/v1/lifecycle/stream?event_id=${eventId}`,
  };
}

/** What a bulk answers; `stream` is the path of what comes of it. */
export function toWireBulk(results: readonly Acknowledgement[], stream: string): object {
  return {
    batchId: `batch_${crypto.randomUUID().replaceAll("-", "")}`,
    accepted: results.length,
    results: results.map((told, index) => ({ index, ...toWireAcknowledgement(told) })),
    lifecycleStream: stream,
  };
}

/** How far a write has come, as the wire has it. */
export function toWireStatus({ stages: completed, ...status }: WriteStatus): object {
  return {
    ...status,
    stagesCompleted: completed,
    note: status.found
      ? null
      : "nothing that may be read is stored under it; it was never written, or forgotten since",
  };
}

/** The stages up to one, in their order. */
export function stagesUpTo(stage: WaitStage): readonly WaitStage[] {
  return stages.slice(0, stages.indexOf(stage) + 1);
}
