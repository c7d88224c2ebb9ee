const dayMs = 86_400_000;
const secondMs = 1_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether `name` is a time zone that this runtime knows, such as `Europe/Lisbon`. */
export function isTimeZone(name: string): boolean {
  try {
    return zoneFormat(name) !== undefined;
  } catch {
    return false;
  }
}

/**
 * What the clocks of a zone show at an instant, as the milliseconds at which clocks in UTC would
 * show it. Calendar arithmetic on such wall times needs no zone.
 */
export function toWallMs(instantMs: number, timezone: string): number {
  return instantMs + offsetAt(instantMs, timezone);
}

/**
 * The instant at which the clocks of a zone show a wall time. Where they show it twice it is the
 * first; where they skip it, the time is carried on past the gap.
 */
export function fromWallMs(wallMs: number, timezone: string): number {
  const before = offsetAt(wallMs - dayMs, timezone);
  const after = offsetAt(wallMs + dayMs, timezone);
  const instants = [wallMs - before, wallMs - after].filter(
    (instantMs) => toWallMs(instantMs, timezone) === wallMs,
  );
  return instants.length === 0 ? wallMs - before : Math.min(...instants);
}

/** A time in a zone, as an instant and as its clocks show it. */
export interface ZonedTime {
  readonly instantMs: number;
  readonly wallMs: number;
  readonly timezone: string;
}

/** An instant in a zone. */
export function zonedTime(instantMs: number, timezone: string): ZonedTime {
  return { instantMs, wallMs: toWallMs(instantMs, timezone), timezone };
}

/**
 * The instant of a wall time around `now`. What its clocks show now is now, also in an hour that
 * they show twice.
 */
export function toInstant(wallMs: number, now: ZonedTime): number {
  const sinceNow = wallMs - now.wallMs;
  return sinceNow === 0 || sinceNow === 1
    ? now.instantMs + sinceNow
    : fromWallMs(wallMs, now.timezone);
}

function offsetAt(instantMs: number, timezone: string): number {
  if (timezone === "UTC" || !Number.isFinite(new Date(instantMs).getTime())) {
    return 0;
  }
  const wholeSeconds = Math.floor(instantMs / secondMs) * secondMs;
  return readWallClock(wholeSeconds, timezone) - wholeSeconds;
}

function readWallClock(instantMs: number, timezone: string): number {
  const parts = zoneFormat(timezone).formatToParts(instantMs);
  const part = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const isBeforeChrist = parts.some(({ type, value }) => type === "era" && value.startsWith("B"));
  const year = isBeforeChrist ? 1 - part("year") : part("year");
  const day = new Date(0).setUTCFullYear(year, part("month") - 1, part("day"));
  return day + ((part("hour") * 60 + part("minute")) * 60 + part("second")) * secondMs;
}

function zoneFormat(timezone: string): Intl.DateTimeFormat {
  const format = formats.get(timezone) ?? createFormat(timezone);
  formats.set(timezone, format);
  return format;
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}
