import { type JsonSchema, limits } from "@keepsake/core";
import { z } from "zod";
import type { ClaimKind } from "../../layers/facts/claim.ts";
import { partialDateMs } from "./partial-date.ts";

/** A claim as a model writes it. */
export interface ModelDraft {
  readonly kind: ClaimKind;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | number | boolean | null;
  readonly corrects: string | number | boolean | null;
  /** Dates of any precision. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly matter: string | null;
  readonly confidence: number;
  readonly holdsWhenTold: boolean;
}

const mostClaims = 50;
const likely = 0.8;

const nameSchema = z.string().trim().min(1).max(limits.nameCharacters);

const valueSchema = z.union([nameSchema, z.number(), z.boolean()]).nullable().default(null);

const dateSchema = z
  .string()
  .refine(
    (date) => partialDateMs(date) !== null,
    "it is no date such as 2026, 2026-03 or 2026-03-14",
  )
  .nullable()
  .default(null);

const draftSchema: z.ZodType<ModelDraft> = z
  .object({
    kind: z.enum(["assertion", "retraction", "withdrawal"]),
    subject: nameSchema,
    predicate: z
      .string()
      .max(limits.predicateCharacters)
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}_. -]*$/u, "it is no word such as lives_in"),
    object: valueSchema,
    corrects: valueSchema,
    validFrom: dateSchema,
    validTo: dateSchema,
    matter: nameSchema.nullable().default(null),
    confidence: z.number().min(0).max(1).default(likely),
    holdsWhenTold: z.boolean().default(true),
  })
  .refine(({ kind, object }) => kind !== "assertion" || object !== null, {
    path: ["object"],
    error: "an assertion needs one",
  })
  .refine(({ kind, corrects }) => kind === "assertion" || corrects === null, {
    path: ["corrects"],
    error: "only an assertion corrects",
  })
  .refine(isForward, { path: ["validTo"], error: "it is not after validFrom" });

/** What a model answers. */
export const answerSchema: z.ZodType<{ readonly claims: readonly ModelDraft[] }> = z.object({
  claims: z.array(draftSchema).max(mostClaims),
});

/** The same for the model. */
export const answerJsonSchema: JsonSchema = z.toJSONSchema(answerSchema);

function isForward({ kind, validFrom, validTo }: ModelDraft): boolean {
  const fromMs = validFrom === null ? null : partialDateMs(validFrom);
  const toMs = validTo === null ? null : partialDateMs(validTo);
  return kind !== "assertion" || fromMs === null || toMs === null || fromMs < toMs;
}
