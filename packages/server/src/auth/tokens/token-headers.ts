import { formatTimestamp } from "@keepsake/core";

/** When a warning begins: three days before. */
const warningMs = 72 * 60 * 60_000;

/** Headers that tell when a token expires; seconds are whole ones. */
export function tokenHeaders(expiresAtMs: number): Readonly<Record<string, string>> {
  const leftMs = Math.max(0, expiresAtMs - Date.now());
  const seconds = String(Math.floor(leftMs / 1_000));
  return {
    "x-cortex-token-expires-in": seconds,
    "x-cortex-token-expires-at": formatTimestamp(expiresAtMs),
    ...(leftMs <= warningMs && { warning: `199 - "the token expires in ${seconds} seconds"` }),
  };
}
