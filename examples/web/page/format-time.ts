const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** An RFC 3339 time as the reader's clock shows it. */
export function formatTime(timestamp: string): string {
  return format.format(new Date(timestamp));
}
