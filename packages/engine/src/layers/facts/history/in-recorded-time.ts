import type { Claim } from "../claim.ts";

/** Claims in order of arrival, those of one recorded time together. A time before the last is the last. */
export function inRecordedTime(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  let latestMs = -Infinity;
  const inTime = claims.map((claim) => {
    latestMs = Math.max(latestMs, claim.recordedAtMs);
    return { ...claim, recordedAtMs: latestMs };
  });
  return Array.from(Map.groupBy(inTime, ({ recordedAtMs }) => recordedAtMs).values());
}
