import { requireOwnNames } from "./require-own-names.ts";
import {
  type ExperienceEnvelope,
  type ExperienceInput,
  type JsonObject,
  ValidationError,
} from "@keepsake/core";
import { experienceInputSchema, validate } from "@keepsake/core/schema";
import { checkSource } from "./check-fingerprint.ts";
import { type WireEnvelope, wireEnvelopeSchema } from "./envelope-schema.ts";
import { type KeptFields, withKeptFields } from "./kept-fields.ts";
import { toJson } from "./to-json.ts";
import { readContent } from "./read-content.ts";
import { requireNoHints } from "./require-no-hints.ts";

/** An envelope as it came, and the scope it names. */
export interface ReadEnvelope {
  readonly scope: unknown;
  readonly input: ExperienceEnvelope;
}

const invalid = { name: "content", code: "INVALID_ENVELOPE" } as const;

/**
 * Reads an envelope of the wire as one of the contract.
 *
 * @throws {@link ValidationError} that names the field.
 */
export function readEnvelope(given: object): ReadEnvelope {
  requireNoHints(given);
  const wire = validate(wireEnvelopeSchema, given, invalid);
  const { content, media } = readContent(wire.content);
  const { scope, context, modality, embedding, idempotencyKey } = wire;
  const own = validate(
    experienceInputSchema,
    {
      content,
      modality,
      embedding,
      idempotencyKey,
      observedActor: toActor(wire.observedActor),
      context: {
        observedAt: context?.observedAt,
        labels: context?.labels,
        metadata: context?.metadata,
      },
    },
    invalid,
  );
  const envelope = requireEnvelope(own);
  const kept = keptOf(wire, media);
  if (wire.source !== undefined) {
    checkSource(wire.source, modalityOf(envelope), textOf(envelope));
  }
  return { scope, input: keep(envelope, kept) };
}

function keep(envelope: ExperienceEnvelope, kept: KeptFields): ExperienceEnvelope {
  requireOwnNames(envelope);
  const metadata: JsonObject = envelope.context?.metadata ?? {};
  const context = { ...envelope.context, metadata: withKeptFields(metadata, kept) };
  return { ...envelope, context };
}

function keptOf(
  { source, subject, observedActor, directives, context }: WireEnvelope,
  media: KeptFields["media"],
): KeptFields {
  const actorType = typeof observedActor === "object" ? observedActor.type : undefined;
  return {
    source: toJson(source),
    subject: toJson(subject),
    actorType,
    directives: toJson(directives),
    media,
    intent: context?.intent,
    sourceRecordedAt: context?.sourceRecordedAt,
    location: context?.location,
    precededBy: context?.precededBy,
  };
}

function toActor(actor: WireEnvelope["observedActor"]): { readonly id: string } | undefined {
  return actor === undefined ? undefined : { id: typeof actor === "string" ? actor : actor.id };
}

function modalityOf({ modality, content }: ExperienceEnvelope): string {
  return modality ?? (content.kind === "message" ? "conversation" : "observation");
}

function textOf({ content }: ExperienceEnvelope): string | null {
  return "text" in content ? content.text : null;
}

function requireEnvelope(input: ExperienceInput): ExperienceEnvelope {
  if (typeof input === "object" && "content" in input) {
    return input;
  }
  throw new ValidationError("content", "it is missing", { code: invalid.code });
}
