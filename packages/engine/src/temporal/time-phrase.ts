import { parseTimestamp, type TimePhrase, ValidationError } from "@keepsake/core";
import type { Window } from "./calendar-units.ts";
import { addIsoDuration, type IsoDuration, parseIsoDuration } from "./iso-duration.ts";
import { isUsable } from "./usable-window.ts";

const accepted = "use two ISO 8601 durations with .. between them, such as +P6M..+P9M";

/**
 * The window that a phrase names.
 *
 * @throws {@link ValidationError} on `anchor` or `expression` where it cannot be read, or where the
 * window does not end after it starts.
 */
export function resolveTimePhrase({ anchor, expression }: TimePhrase): Window {
  const anchorMs = parseTimestamp(anchor, "anchor");
  const [from, to] = readExpression(expression);
  const window = { fromMs: addIsoDuration(anchorMs, from), toMs: addIsoDuration(anchorMs, to) };
  if (!isUsable(window)) {
    const reason = `${shown(expression)} does not end after it starts, within the years 0 to 9999; ${accepted}`;
    throw new ValidationError("expression", reason);
  }
  return window;
}

function readExpression(expression: string): readonly [IsoDuration, IsoDuration] {
  const [from, to, ...others] = expression.split("..").map(parseIsoDuration);
  if (from === undefined || from === null || to === undefined || to === null || others.length > 0) {
    throw new ValidationError("expression", `${shown(expression)} cannot be read; ${accepted}`);
  }
  return [from, to];
}

function shown(expression: string): string {
  return JSON.stringify(expression.slice(0, 40));
}
