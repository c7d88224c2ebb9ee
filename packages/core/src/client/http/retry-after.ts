/** Milliseconds that an answer asks to wait, as seconds or as a date; undefined where it does not. */
export function retryAfterMs(headers: Headers): number | undefined {
  const asked = headers.get("retry-after") ?? "";
  const delayMs = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - Date.now();
  return Number.isNaN(delayMs) ? undefined : Math.max(delayMs, 0);
}
