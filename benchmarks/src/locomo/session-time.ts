const sessionTimePattern =
  /^(1[0-2]|0?[1-9]):([0-5]\d) (am|pm) on (\d{1,2}) ([A-Z][a-z]+), (\d{4})$/;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * Milliseconds since the epoch of a LoCoMo session time such as `1:56 pm on 8 May, 2023`, read as
 * UTC.
 *
 * @throws `Error` with the text where it has another form or names no moment.
 */
export function parseSessionTime(text: string): number {
  const match = sessionTimePattern.exec(text.trim());
  const month = monthNames.indexOf(match?.[5] ?? "");
  if (match === null || month < 0) {
    throw unreadable(text);
  }
  const [hour, minute, day, year] = [match[1], match[2], match[4], match[6]].map(Number);
  const hourOfDay = ((hour ?? 0) % 12) + (match[3] === "pm" ? 12 : 0);
  const timeMs = Date.UTC(year ?? 0, month, day, hourOfDay, minute);
  if (new Date(timeMs).getUTCDate() !== day) {
    throw unreadable(text);
  }
  return timeMs;
}

function unreadable(text: string): Error {
  return new Error(`session time ${JSON.stringify(text)} is not like "1:56 pm on 8 May, 2023"`);
}
