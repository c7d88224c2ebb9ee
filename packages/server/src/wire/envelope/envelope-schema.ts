import { type JsonValue, limits } from "@keepsake/core";
import { strictObject } from "@keepsake/core/schema";
import { z } from "zod";
import { type CanonicalSource, canonicalSourceSchema } from "./canonical-source.ts";
import { type Directives, directivesSchema } from "./directives.ts";

const nameSchema = z
  .string()
  .max(limits.nameCharacters)
  .refine((name) => name.trim() !== "", "it is empty");

const instantSchema = z.iso.datetime({ offset: true, error: "it is no RFC 3339 time" });

const somebodySchema: z.ZodType<Somebody> = z.union([
  nameSchema,
  strictObject({ id: nameSchema, type: nameSchema.optional() }),
]);

const locationSchema: z.ZodType<Readonly<Record<string, JsonValue>>> = z.record(
  z.string(),
  z.json(),
);

/** Somebody, by id or with a type. */
type Somebody = string | { readonly id: string; readonly type?: string | undefined };

/** What the contract checks by itself. */
const ofContract = z.unknown().optional();

/** An envelope on the wire: what the contract has a field for is still to be checked. */
export interface WireEnvelope {
  readonly scope?: unknown;
  readonly modality?: unknown;
  readonly content?: unknown;
  readonly context?:
    | {
        readonly observedAt?: unknown;
        readonly labels?: unknown;
        readonly metadata?: unknown;
        readonly sourceRecordedAt?: string | undefined;
        readonly location?: Readonly<Record<string, JsonValue>> | undefined;
        readonly precededBy?: readonly string[] | undefined;
        readonly intent?: string | undefined;
      }
    | undefined;
  readonly observedActor?: Somebody | undefined;
  readonly subject?: Somebody | undefined;
  readonly directives?: Directives | undefined;
  readonly source?: CanonicalSource | undefined;
  readonly embedding?: unknown;
  readonly idempotencyKey?: unknown;
}

/** Checks an envelope of the wire, but for what the contract has a field for. */
export const wireEnvelopeSchema: z.ZodType<WireEnvelope> = strictObject({
  scope: ofContract,
  modality: ofContract,
  content: ofContract,
  context: strictObject({
    observedAt: ofContract,
    labels: ofContract,
    metadata: ofContract,
    sourceRecordedAt: instantSchema.optional(),
    location: locationSchema.optional(),
    precededBy: z.array(nameSchema).max(limits.labels).optional(),
    intent: nameSchema.optional(),
  }).optional(),
  observedActor: somebodySchema.optional(),
  subject: somebodySchema.optional(),
  directives: directivesSchema.optional(),
  source: canonicalSourceSchema.optional(),
  embedding: ofContract,
  idempotencyKey: ofContract,
});

/** A file beside the text of a message. */
export interface Media {
  readonly blobId: string;
  readonly alt?: string | undefined;
}

/** What stands beside the text of a message. */
export const mediaSchema: z.ZodType<{ readonly media: readonly Media[] }> = strictObject({
  media: z
    .array(strictObject({ blobId: nameSchema, alt: z.string().max(2_000).optional() }))
    .max(limits.labels),
});

/** A bulk of envelopes on the wire. */
export interface WireBulk {
  readonly items: readonly unknown[];
  readonly scope?: unknown;
  readonly ordering?: "strict_temporal" | "batch_throughput" | "independent" | undefined;
  readonly directives?: Directives | undefined;
}

/** Checks a bulk of the wire, but for its items. */
export const wireBulkSchema: z.ZodType<WireBulk> = strictObject({
  items: z
    .array(z.unknown())
    .min(1, "there are no items; give at least one")
    .max(limits.bulkItems, `more than ${limits.bulkItems} items; write them in parts`),
  scope: ofContract,
  ordering: z.enum(["strict_temporal", "batch_throughput", "independent"]).optional(),
  directives: directivesSchema.optional(),
});
