import { z } from "zod";
import { limits } from "../limits.ts";
import {
  listOperators,
  type SimilarityFilter,
  valueOperators,
} from "../similarity/similarity-filter.ts";
import type { SimilarityRequest } from "../similarity/similarity.ts";
import { views } from "../view.ts";
import { embeddingSchema } from "./embedding.ts";
import { isWithin } from "./is-within.ts";
import { pageSizeSchema } from "./page-fields.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema } from "./text.ts";

const keySchema = z.string().min(1).max(limits.nameCharacters);

const valueSchema = z.union([z.string(), z.number(), z.boolean()]);

const branchSchema: z.ZodType<SimilarityFilter> = z.lazy(() => treeSchema);

const treeSchema: z.ZodType<SimilarityFilter> = z
  .union([
    strictObject({ key: keySchema, operator: z.enum(valueOperators), value: valueSchema }),
    strictObject({
      key: keySchema,
      operator: z.enum(listOperators),
      value: z.array(valueSchema).max(limits.bulkItems),
    }),
    strictObject({ key: keySchema, operator: z.literal("is_empty") }),
    strictObject({
      condition: z.enum(["and", "or"]).optional(),
      filters: z.array(branchSchema).max(limits.pageEvents),
    }),
  ])
  .meta({ id: "SimilarityFilter" });

const filterSchema = z
  .custom<unknown>((tree) => isWithin(tree, limits.jsonDepth), {
    error: `it is nested too deep: at most ${limits.jsonDepth} levels are taken`,
  })
  .pipe(treeSchema);

const idSchema = z.string().min(1).max(limits.nameCharacters);

/** Ids of events. */
export const eventIdsSchema: z.ZodType<readonly string[]> = z.array(idSchema).max(limits.bulkItems);

/** What `similar` takes. */
export const similarityRequestSchema: z.ZodType<SimilarityRequest> = strictObject({
  embedding: embeddingSchema,
  limit: pageSizeSchema.optional(),
  view: z.enum(views).optional(),
  filter: filterSchema.optional(),
  labels: z.array(nameSchema).min(1).max(limits.filterLabels).optional(),
  ids: eventIdsSchema.optional(),
  minScore: z.number().min(-1).max(1).optional(),
  includeVectors: z.boolean().optional(),
});
