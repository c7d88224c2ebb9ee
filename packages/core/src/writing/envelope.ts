import type { JsonObject } from "../json.ts";
import type { EventContent } from "../events/event-content.ts";
import type { Embedding } from "../similarity/embedding.ts";
import { formatTimestamp, toUtcTimestamp } from "../timestamp.ts";
import type {
  ExperienceEnvelope,
  ExperienceInput,
  ExperienceItem,
  ExperienceTriple,
} from "./experience-item.ts";

/** An experience with everything filled in, ready to be stored or sent. */
export interface Envelope {
  readonly scope: string;
  readonly modality: string;
  readonly content: EventContent;
  /** Times as RFC 3339 in UTC with milliseconds. */
  readonly context: {
    readonly observedAt: string;
    readonly labels: readonly string[];
    readonly metadata: JsonObject;
  };
  readonly observedActor: { readonly id: string } | null;
  /** Its vector in numbers of 32 bits; null where the caller gave none. */
  readonly embedding: Embedding | null;
  /**
   * Null where the caller gave none. Whoever may send the envelope twice, as over a network, fills
   * it in first with `createIdempotencyKey`.
   */
  readonly idempotencyKey: string | null;
}

/**
 * Turns any form of an experience into its envelope. The input is taken as valid: check it with
 * `experienceInputSchema` of `@keepsake/core/schema` first where it comes from outside.
 *
 * @throws `ValidationError` where `observedAt` is not a time.
 */
export function toEnvelope(scope: string, input: ExperienceInput): Envelope {
  const form = toFullForm(input);
  const { content, context, observedActor, embedding } = form;
  return {
    scope,
    modality: form.modality ?? (content.kind === "message" ? "conversation" : "observation"),
    content,
    context: {
      observedAt: toUtc(context?.observedAt),
      labels: context?.labels ?? [],
      metadata: context?.metadata ?? {},
    },
    observedActor: observedActor ?? null,
    embedding: embedding === undefined ? null : toFloats(embedding),
    idempotencyKey: form.idempotencyKey ?? null,
  };
}

function toFullForm(input: ExperienceInput): ExperienceEnvelope {
  if (typeof input === "string") {
    return { content: { kind: "message", role: "user", text: input } };
  }
  return "content" in input ? input : expandItem(input);
}

function expandItem(item: ExperienceItem | ExperienceTriple): ExperienceEnvelope {
  return {
    content: toContent(item),
    context: { observedAt: item.observedAt, labels: item.labels, metadata: item.metadata },
    embedding: item.embedding,
    observedActor: item.speaker === undefined ? undefined : { id: item.speaker },
    idempotencyKey: item.idempotencyKey,
  };
}

function toContent(item: ExperienceItem | ExperienceTriple): EventContent {
  return "triple" in item
    ? { kind: "triple", triple: item.triple }
    : { kind: "message", role: item.role ?? "user", text: item.text };
}

function toFloats({ model, vector }: Embedding): Embedding {
  return { model, vector: vector.map(Math.fround) };
}

function toUtc(time: string | undefined): string {
  return time === undefined ? formatTimestamp(Date.now()) : toUtcTimestamp(time, "observedAt");
}
