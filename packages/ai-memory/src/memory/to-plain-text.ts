const otherControls = /[^\P{Cc}\t\n]/gu;

/**
 * A text as a daemon takes it: its lines end in `\n`, and controls other than tabs are spaces; empty
 * where it is blank.
 */
export function toPlainText(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, "\n").replaceAll(otherControls, " ");
  return plain.trim() === "" ? "" : plain;
}
