import type { Triple, TripleTerm } from "../facts/triple.ts";
import type { JsonValue } from "../json.ts";

/** Who spoke in a message. */
export type MessageRole = "user" | "assistant" | "tool" | "system";

/** One turn of a conversation. */
export interface MessageContent {
  readonly kind: "message";
  readonly role: MessageRole;
  readonly text: string;
}

/** Plain text that nobody said: a note, a document. */
export interface TextContent {
  readonly kind: "text";
  readonly text: string;
}

/** Structured data; `data` is the caller's own and is kept as it is. */
export interface JsonContent {
  readonly kind: "json";
  readonly data: JsonValue;
}

/** A statement given as data. */
export interface TripleContent {
  readonly kind: "triple";
  readonly triple: Triple;
}

/** A picture, a recording or other bytes that were uploaded before. */
export interface BlobContent {
  readonly kind: "blob_ref";
  /** As `uploadBlob` gave it. */
  readonly blobId: string;
  /** What it says, in words: it is found and read by them. */
  readonly transcript?: string | undefined;
}

/** What was experienced. */
export type EventContent = MessageContent | TextContent | JsonContent | TripleContent | BlobContent;

/**
 * The words of a content: its text, every string and number in its data, its triple's terms, or its
 * transcript.
 */
export function contentText(content: EventContent): string {
  if (content.kind === "json") {
    return dataWords(content.data).join(" ");
  }
  if (content.kind === "triple") {
    return tripleText(content.triple);
  }
  return content.kind === "blob_ref" ? (content.transcript ?? "") : content.text;
}

function tripleText({ subject, predicate, object }: Triple): string {
  return `${tripleTermText(subject)} ${predicate.replaceAll(/[_.]+/g, " ")} ${tripleTermText(object)}`;
}

function tripleTermText(term: TripleTerm): string {
  if (typeof term !== "object") {
    return String(term);
  }
  return term.type === "entity" ? (term.name ?? term.id) : String(term.value);
}

function dataWords(data: JsonValue): readonly string[] {
  if (typeof data === "string" || typeof data === "number") {
    return [String(data)];
  }
  if (typeof data !== "object" || data === null) {
    return [];
  }
  return Object.values(data).flatMap(dataWords);
}
