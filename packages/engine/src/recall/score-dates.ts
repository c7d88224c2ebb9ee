import type { SearchHit } from "../storage/log-storage.ts";
import type { CalendarDate } from "../text/calendar-dates.ts";
import { type Period, toPeriods } from "./calendar-periods.ts";
import { weights } from "./weights.ts";

const dayMs = 86_400_000;

/**
 * For each hit, how near it was observed to the nearest of `dates`: 1 within one, less in the
 * days around it, else 0. People speak of a day on the day and, ever less, in those after it.
 */
export function scoreDates(
  dates: readonly CalendarDate[],
  hits: readonly SearchHit[],
): readonly number[] {
  if (dates.length === 0) {
    return [];
  }
  const years = findYears(hits);
  const periods = dates.flatMap((date) => toPeriods(date, years));
  return hits.map((hit) =>
    periods.reduce((best, period) => Math.max(best, nearness(hit.observedAtMs, period)), 0),
  );
}

/** The years in which hits were observed, and those before, of which they may still speak. */
function findYears(hits: readonly SearchHit[]): number[] {
  const observed = hits.map((hit) => new Date(hit.observedAtMs).getUTCFullYear());
  return [...new Set(observed.flatMap((year) => [year - 1, year]))];
}

function nearness(timeMs: number, { fromMs, toMs }: Period): number {
  if (timeMs < fromMs) {
    return Math.max(0, 1 - (fromMs - timeMs) / dayMs / weights.daysBeforeDate);
  }
  return timeMs < toMs ? 1 : Math.max(0, 1 - (timeMs - toMs) / dayMs / weights.daysAfterDate);
}
