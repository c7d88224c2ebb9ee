import type { Fact } from "@keepsake/core";

/** A time of a fact: `2026-03-05`, or `2026-03-05 14:00 UTC` where it is not a day's beginning. */
export function formatTime(time: string): string {
  const [day = "", clock = ""] = time.split("T");
  return clock.startsWith("00:00:00") ? day : `${day} ${clock.slice(0, 5)} UTC`;
}

/** When a fact holds, for a sentence: `since 2026-03-05`, or with its end where one is known. */
export function formatSince({ validFrom, validTo }: Fact): string {
  const start = validFrom === null ? "since an unknown time" : `since ${formatTime(validFrom)}`;
  return validTo === null ? start : `${start}, until ${formatTime(validTo)}`;
}

/** From when to when a fact held: `2020-01-01 - 2026-03-05`. */
export function formatSpan({ validFrom, validTo }: Fact): string {
  const from = validFrom === null ? "unknown" : formatTime(validFrom);
  return `${from} - ${validTo === null ? "now" : formatTime(validTo)}`;
}
