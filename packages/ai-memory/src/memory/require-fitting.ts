import { type Envelope, utf8Length, ValidationError } from "@keepsake/core";
import { contentBytes, metadataBytes, tagBytes, tags } from "../limits/limit-values.ts";

/** The texts of a row that a daemon bounds. */
export interface RowTexts {
  readonly content: string;
  /** What else is known of the event, as JSON. */
  readonly details: string;
}

/** What the name and the quotes around the details take, and the daemon adds. */
const metadataOverhead = 512;

/**
 * Checks that an experience fits into a row.
 *
 * @throws `ValidationError` naming the field of the experience that a daemon does not take.
 */
export function requireFitting(envelope: Envelope, { content, details }: RowTexts): void {
  const { labels } = envelope.context;
  if (envelope.embedding !== null) {
    throw new ValidationError("embedding", "ai-memory keeps no vectors of callers; leave it out");
  }
  requireBytes(textFieldOf(envelope), content, contentBytes);
  requireBytes("metadata", JSON.stringify(details), metadataBytes - metadataOverhead);
  if (labels.length > tags) {
    const reason = `there are ${labels.length} and ai-memory takes ${tags}; leave out some`;
    throw new ValidationError("labels", reason);
  }
  for (const [index, label] of labels.entries()) {
    requireBytes(`labels[${index}]`, label, tagBytes);
  }
}

function textFieldOf({ content }: Envelope): string {
  const fields = {
    message: "text",
    text: "content.text",
    json: "content.data",
    triple: "triple",
    blob_ref: "content.transcript",
  } as const;
  return fields[content.kind];
}

function requireBytes(field: string, text: string, most: number): void {
  const bytes = utf8Length(text);
  if (bytes > most) {
    const reason = `it takes ${bytes} bytes and ai-memory takes ${most}; shorten it, or write it in parts`;
    throw new ValidationError(field, reason);
  }
}
