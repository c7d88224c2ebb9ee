import type { Fact } from "@keepsake/core";

/** Whether it held at a time, as memory knows it now. */
export function holdsAt({ validFrom, validTo }: Fact, timeMs: number): boolean {
  return startOf({ validFrom }) <= timeMs && endOf({ validTo }) > timeMs;
}

/** When it began; minus infinity for an unknown time. */
export function startOf({ validFrom }: Pick<Fact, "validFrom">): number {
  return validFrom === null ? Number.NEGATIVE_INFINITY : Date.parse(validFrom);
}

/** When it ended; infinity while it holds. */
export function endOf({ validTo }: Pick<Fact, "validTo">): number {
  return validTo === null ? Number.POSITIVE_INFINITY : Date.parse(validTo);
}

/** The one that began first comes first; of one beginning the one that ended first. */
export function byStart(left: Fact, right: Fact): number {
  return compare(startOf(left), startOf(right)) || compare(endOf(left), endOf(right));
}

function compare(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
