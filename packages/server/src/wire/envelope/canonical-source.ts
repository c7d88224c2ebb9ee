import { strictObject } from "@keepsake/core/schema";
import { z } from "zod";
import { byteLength } from "./byte-length.ts";
import { locatorSchema } from "./source-locator.ts";
import { sourceTextSchema, wholeSchema } from "./source-text.ts";

/** A part of a source. */
interface SourceFragment {
  readonly fragmentId: string;
  readonly locator: object;
  /** Digest of its bytes, such as `sha256:…`. */
  readonly contentFingerprint: string;
  /** Where it stands in the whole; the end is exclusive. */
  readonly byteRange?: { readonly start: number; readonly end: number } | undefined;
}

/** Where the content of an envelope comes from. */
export interface CanonicalSource {
  readonly schemaVersion: 2;
  readonly sourceId: string;
  readonly contentKind: string;
  readonly modality: string;
  readonly language?: string | undefined;
  /** Digest of the whole. */
  readonly sourceFingerprint: string;
  readonly fragments: readonly SourceFragment[];
}

const descriptorBytes = 256 * 1024;

const fingerprintSchema = z
  .string()
  .regex(/^(?:sha256|blake3):[0-9a-f]{64}$/, "it is not sha256: or blake3: and 64 digits");

const byteRangeSchema = strictObject({ start: wholeSchema, end: wholeSchema }).refine(
  ({ start, end }) => end > start,
  { path: ["end"], error: "it is not after start; an end is exclusive" },
);

const fragmentSchema: z.ZodType<SourceFragment> = strictObject({
  fragmentId: sourceTextSchema(1_024),
  locator: locatorSchema,
  contentFingerprint: fingerprintSchema,
  byteRange: byteRangeSchema.optional(),
});

const languagePattern = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Where the content of an envelope comes from: canonical source, version 2. */
export const canonicalSourceSchema: z.ZodType<CanonicalSource> = strictObject({
  schemaVersion: z.literal(2),
  sourceId: sourceTextSchema(4_096),
  contentKind: sourceTextSchema(256),
  modality: sourceTextSchema(128),
  language: sourceTextSchema(64)
    .refine((tag) => languagePattern.test(tag), "it is no language tag")
    .optional(),
  sourceFingerprint: fingerprintSchema,
  fragments: z.array(fragmentSchema).min(1).max(1_024),
})
  .refine(({ fragments }) => !hasRepeat(fragments.map(({ fragmentId }) => fragmentId)), {
    path: ["fragments"],
    error: "two have the same fragment_id",
  })
  .refine(({ fragments }) => !hasRepeat(fragments.map(placeOf)), {
    path: ["fragments"],
    error: "two have the same locator, byte_range and content_fingerprint",
  })
  .refine((source) => byteLength(JSON.stringify(source)) <= descriptorBytes, {
    error: `it is larger than ${descriptorBytes} bytes`,
  });

function placeOf({ locator, byteRange, contentFingerprint }: SourceFragment): string {
  const sorted = Object.entries(locator).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([sorted, byteRange?.start, byteRange?.end, contentFingerprint]);
}

function hasRepeat(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.normalize("NFC"))).size < texts.length;
}
