import { cutText } from "../../recall/cut-text.ts";

const lineBreak = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g;

/**
 * A text as a line of a context block shows it: cut where it is long, its further lines indented, so
 * that nothing in it can pass for a line of its own.
 */
export function toLineText(text: string): string {
  return cutText(text).replaceAll(lineBreak, "\n    ");
}

/** A name as a line shows it: in one line. */
export function toLineName(name: string): string {
  return name.replaceAll(lineBreak, " ");
}
