import type { ForgetRequest, ForgetResult } from "@keepsake/core";

/** What was forgotten, as the wire has it: with how many ids were asked for, and how many records went. */
export function toWireForgetResult(
  { deleted, auditId }: ForgetResult,
  { cascade, selector }: ForgetRequest,
): object {
  const { events, episodes, facts, beliefs, understanding } = deleted;
  const deletedCount = events + episodes + facts + beliefs + understanding;
  return {
    deleted,
    deletedCount,
    cascade,
    auditId,
    requested: selector?.memoryIds?.length ?? 0,
    matched: deletedCount,
  };
}
