import type { DateInText } from "../../../temporal/dates-in-text.ts";

const pattern =
  /\b(?:on |by |from |until |till |since )?the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of\b|time|day|floor|place|century|edition|round|birthday|anniversary|grade|street|\d))/giu;
const roles: Readonly<Record<string, DateInText["role"]>> = {
  from: "from",
  until: "until",
  till: "until",
  since: "since",
};
const dayMs = 86_400_000;

const months =
  "january february march april may june july august september october november december".split(
    " ",
  );
const span =
  /(?<!from )\b(\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|until) ?\d{1,2}(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\b|(?<!from )\b([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to) ?\d{1,2}(?:st|nd|rd|th)?\b/giu;

/** The first day of spans of days, "4 to 6 June": what takes place begins on it. */
export function findDaySpans(text: string, referenceMs: number): DateInText[] {
  return Array.from(text.matchAll(span)).flatMap((match) => {
    const [whole, dayBefore, monthBehind, monthBefore, dayBehind] = match;
    const name = (monthBehind ?? monthBefore ?? "").toLowerCase();
    const month = months.findIndex((full) => full.startsWith(name));
    const day = Number(dayBefore ?? dayBehind);
    if (month < 0 || day < 1 || day > 31) {
      return [];
    }
    const fromMs = nearestDay(month, day, referenceMs);
    return [oneDay(whole, match.index, { fromMs, role: "at" })];
  });
}

/** The day in the year to come, or shortly before. */
function nearestDay(month: number, day: number, referenceMs: number): number {
  const year = new Date(referenceMs).getUTCFullYear();
  const fromMs = Date.UTC(year, month, day);
  return fromMs < referenceMs - 90 * dayMs ? Date.UTC(year + 1, month, day) : fromMs;
}

function oneDay(
  text: string,
  index: number,
  { fromMs, role }: Pick<DateInText, "fromMs" | "role">,
): DateInText {
  const length = text.length;
  const toMs = fromMs + dayMs;
  return { index, length, text, fromMs, toMs, boundaryMs: fromMs, precision: "day", role };
}

/** The days that a text names by their number alone, "the 14th": of this month, or the next where it is past. */
export function findOrdinalDays(text: string, referenceMs: number): DateInText[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const day = Number(match[1]);
    const [whole] = match;
    const role = roles[whole.split(" ")[0]?.toLowerCase() ?? ""] ?? "at";
    return day >= 1 && day <= 31 ? [toDate(whole, match.index, { day, role, referenceMs })] : [];
  });
}

interface Ordinal {
  readonly day: number;
  readonly role: DateInText["role"];
  readonly referenceMs: number;
}

function toDate(text: string, index: number, { day, role, referenceMs }: Ordinal): DateInText {
  const now = new Date(referenceMs);
  const step = role === "since" ? -1 : 1;
  const isOff = role === "since" ? day > now.getUTCDate() : day < now.getUTCDate();
  const fromMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + (isOff ? step : 0), day);
  return oneDay(text, index, { fromMs, role });
}
