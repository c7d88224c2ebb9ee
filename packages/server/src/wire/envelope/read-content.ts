import { validate } from "@keepsake/core/schema";
import { mediaSchema } from "./envelope-schema.ts";
import { readTriple } from "./read-triple.ts";
import { toJson } from "./to-json.ts";
import { within } from "./within.ts";
import type { KeptFields } from "./kept-fields.ts";

const invalid = { name: "content", code: "INVALID_ENVELOPE" } as const;

/** The content of an envelope as the contract has it, and what stands beside it on the wire. */
export interface ReadContent {
  /** Still to be checked. */
  readonly content: unknown;
  readonly media: KeptFields["media"];
}

/** Reads a content of any form that the wire has; one without a kind is told by its fields. */
export function readContent(given: unknown): ReadContent {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { content: given, media: undefined };
  }
  const { media, ...fields } = { media: undefined, ...given };
  const content = { ...kindOf(fields), ...fields };
  if (content.kind === "triple" && "triple" in content) {
    return { content: { ...content, triple: readTriple(content.triple) }, media: undefined };
  }
  if (media === undefined || content.kind !== "message") {
    return { content: media === undefined ? content : { ...content, media }, media: undefined };
  }
  const checked = within("content", () => validate(mediaSchema, { media }, invalid));
  return { content, media: toJson(checked.media) };
}

function kindOf(fields: object): { readonly kind?: unknown } {
  if ("kind" in fields) {
    return { kind: fields.kind };
  }
  return "text" in fields ? { kind: "role" in fields ? "message" : "text" } : {};
}
