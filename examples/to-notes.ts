import { fenceMemory, type RecalledItem } from "@keepsake/core/adapters";

/** A recalled turn. */
export type Note = Pick<
  RecalledItem,
  "id" | "text" | "citation" | "observedAt" | "speaker" | "role"
>;

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * What a model is shown of memory before a message, a marker at the start of each note: further
 * lines of a note are indented, so that none passes for a note of its own. The message itself,
 * which was just remembered, is left out.
 */
export function toNotes(
  notes: readonly Note[],
  message: { readonly id: string | undefined },
): string {
  const shown = notes.filter(({ id, citation }) => id !== message.id && citation !== null);
  return shown.length === 0 ? "" : `${fenceMemory(shown.map(toLine).join("\n"))}\n\n`;
}

function toLine({ citation, observedAt, speaker, role, text }: Note): string {
  const line = `${citation} ${observedAt}, ${speaker ?? role ?? "note"}: ${text}`;
  return line.split(lineBreak).join("\n    ");
}
