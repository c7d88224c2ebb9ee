import { ValidationError } from "../errors/validation-error.ts";
import { isObject, requireKnownAt, within } from "./http/require-known.ts";
import type { SentFields } from "./restore-fields.ts";
import { withKey } from "./with-key.ts";

/** An experience as it is sent: with a key, so that it may be sent again. */
export interface SentEnvelope {
  readonly envelope: object;
  /** Where the fields of a short form stand in it. */
  readonly fields: SentFields;
}

const details = "speaker observedAt labels metadata idempotencyKey embedding";

/** The fields of short forms, by where they stand in the envelope. */
const shortFields = {
  "content.text": "text",
  "content.role": "role",
  "content.triple": "triple",
  "context.observedAt": "observedAt",
  "context.labels": "labels",
  "context.metadata": "metadata",
  "observedActor.id": "speaker",
};

/** Writes any form of an experience as an envelope; `path` is where it stands, such as `items[2]`. */
export function toSentEnvelope(input: unknown, path: string): SentEnvelope {
  if (typeof input === "string") {
    const content = { kind: "message", role: "user", text: input };
    const fields = [[within(path, "content.text"), path || "text"]] as const;
    return { envelope: withKey({ content }), fields };
  }
  if (!isObject(input)) {
    throw new ValidationError(path || "text", "it is neither a text nor an object");
  }
  if (!("content" in input)) {
    return expandItem(input, path);
  }
  requireEnvelope(input, path);
  return { envelope: withKey(input), fields: [] };
}

/** The wire has fields beside those of the contract, a scope among them. */
function requireEnvelope(input: object, path: string): void {
  requireKnownAt(input, "modality content context observedActor idempotencyKey embedding", path);
  const { context, observedActor }: { context?: unknown; observedActor?: unknown } = input;
  requireKnownAt(Object(context), "observedAt labels metadata", within(path, "context"));
  requireKnownAt(Object(observedActor), "id", within(path, "observedActor"));
}

function expandItem(item: object, path: string): SentEnvelope {
  requireKnownAt(item, `${"triple" in item ? "triple" : "text role"} ${details}`, path);
  const {
    text,
    role = "user",
    triple,
    speaker: id,
    idempotencyKey,
    embedding,
    ...context
  } = Object(item);
  const content =
    triple === undefined ? { kind: "message", role, text } : { kind: "triple", triple };
  const observedActor = id === undefined ? id : { id };
  return {
    envelope: withKey({ content, context, observedActor, idempotencyKey, embedding }),
    fields: Object.entries(shortFields).map(([sent, own]) => [
      within(path, sent),
      within(path, own),
    ]),
  };
}
