import { limits, withCallLimits } from "@keepsake/core";
import { z } from "zod";
import type { ClaimDraft } from "../layers/facts/claim.ts";
import { earliestMs, latestMs } from "../temporal/usable-window.ts";
import type { Extraction, Extractor } from "./extractor.ts";
import { toCanonicalPredicate } from "./triple/canonical-predicate.ts";

/** Milliseconds that reading one turn may take. */
const longestMs = 120_000;

const entitySchema = z.object({ id: z.string().min(1), name: z.string().min(1) });

const termSchema = z.union([
  entitySchema.extend({ type: z.literal("entity") }),
  z.object({
    type: z.literal("literal"),
    datatype: z.enum(["string", "number", "boolean", "date"]),
    value: z.union([z.string(), z.number(), z.boolean()]),
  }),
]);

/** Times that can be written as RFC 3339: the storage takes no others. */
const timeSchema = z
  .int()
  .refine((timeMs) => timeMs >= earliestMs && timeMs <= latestMs, {
    error: "it is no time in milliseconds between the years 0 and 9999",
  })
  .nullable();

const predicateSchema = z
  .string()
  .max(limits.predicateCharacters)
  .transform(toCanonicalPredicate)
  .refine((predicate) => predicate !== "", { error: "it is empty" });

const claimSchema: z.ZodType<ClaimDraft> = z
  .object({
    kind: z.enum(["assertion", "retraction", "withdrawal"]),
    subject: entitySchema,
    predicate: predicateSchema,
    matter: z.string().nullable(),
    cardinality: z.enum(["one", "many"]),
    object: termSchema.nullable(),
    corrects: termSchema.nullable(),
    validFromMs: timeSchema,
    isFromStated: z.boolean(),
    validToMs: timeSchema,
    holdsWhenTold: z.boolean(),
    confidence: z.number().min(0).max(1),
    restsOn: z.array(z.string()),
  })
  .refine(({ kind, object }) => kind !== "assertion" || object !== null, {
    path: ["object"],
    error: "an assertion needs one",
  })
  .refine(({ kind, validToMs }) => kind !== "retraction" || validToMs !== null, {
    path: ["validToMs"],
    error: "a retraction needs one",
  });

const extractionSchema: z.ZodType<Extraction> = z.object({
  claims: z.array(claimSchema),
  names: z.array(
    z.object({
      entityId: z.string().min(1),
      name: z.string().min(1),
      kind: z.enum(["name", "role", "alias"]),
    }),
  ),
  problem: z.object({ extractor: z.string(), reason: z.string() }).optional(),
});

/**
 * An extractor of somebody else's whose failures do no harm: where it throws, takes more than two
 * minutes over a turn, or gives what is no extraction, `fallback` reads the turn and the extraction tells the problem. Predicates are written
 * as those of triples are, so that they are found alike.
 *
 * @throws the signal's reason, from `extract`, on abort.
 */
export function guardExtractor(
  extractor: Extractor,
  fallback: Extractor,
  timeoutMs: number = longestMs,
): Extractor {
  const { name } = extractor;
  return {
    name,
    async extract(turn, context, options) {
      try {
        const signal = options?.signal;
        const extraction = await withCallLimits({ signal, timeoutMs }, async (limited) =>
          extractor.extract(turn, context, { signal: limited }),
        );
        return extractionSchema.parse(extraction);
      } catch (error) {
        options?.signal?.throwIfAborted();
        const problem = { extractor: name, reason: explain(error) };
        return { ...(await fallback.extract(turn, context, options)), problem };
      }
    },
  };
}

function explain(error: unknown): string {
  if (error instanceof z.ZodError) {
    return `it gave no extraction: ${z.prettifyError(error)}`;
  }
  return error instanceof Error ? error.message : String(error);
}
