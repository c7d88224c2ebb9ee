import { en, type ParsedComponents } from "chrono-node";
import { type TimeUnit, unitWindow, wallDay } from "./calendar-units.ts";
import type { Span } from "./expression-rule.ts";
import type { ZonedTime } from "./zone-time.ts";

/** Days and months written with slashes are read one way here and another there. */
const ambiguous = /\d\/\d/;

/**
 * A point or range that is told in free words, such as "3pm yesterday" or "noon on 5 May", as the
 * finest unit it names. Null where the text is anything more or less than that.
 */
export function readPointInText(text: string, now: ZonedTime): Span | null {
  const [result, ...others] = ambiguous.test(text) ? [] : parse(text, now);
  if (result === undefined || others.length > 0 || result.text.length < text.length) {
    return null;
  }
  const start = toSpan(result.start, now);
  // Where there is no end it is null, whatever its type says.
  const end = result.end ?? null;
  return end === null ? start : { ...start, toMs: toSpan(end, now).toMs };
}

function parse(text: string, { instantMs, wallMs }: ZonedTime): ReturnType<typeof en.parse> {
  const minutes = (wallMs - instantMs) / 60_000;
  return en.casual.parse(text, { instant: new Date(instantMs), timezone: minutes });
}

function toSpan(components: ParsedComponents, now: ZonedTime): Span {
  const unit = finestUnit(components);
  const wallMs = wallTime(components) - shift(components, now);
  const precision = unit === "hour" || unit === "minute" ? "instant" : unit;
  return { ...unitWindow(wallMs, unit), precision };
}

function finestUnit(components: ParsedComponents): Exclude<TimeUnit, "week" | "quarter"> {
  if (components.isCertain("hour")) {
    return components.isCertain("minute") && components.get("minute") !== 0 ? "minute" : "hour";
  }
  if (components.isCertain("day") || components.isCertain("weekday")) {
    return "day";
  }
  return components.isCertain("month") ? "month" : "year";
}

function wallTime(components: ParsedComponents): number {
  const [year, month, day, hour, minute] = (
    ["year", "month", "day", "hour", "minute"] as const
  ).map((name) => components.get(name) ?? 0);
  return (
    wallDay(year ?? 0, (month ?? 1) - 1, day ?? 1) + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000
  );
}

/** How far the clocks the text names are ahead of those of the zone. */
function shift(components: ParsedComponents, { instantMs, wallMs }: ZonedTime): number {
  const offset = components.isCertain("timezoneOffset") ? components.get("timezoneOffset") : null;
  return offset === null ? 0 : offset * 60_000 - (wallMs - instantMs);
}
