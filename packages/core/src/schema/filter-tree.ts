import { z } from "zod";
import { limits } from "../limits.ts";
import {
  type FilterCondition,
  filterFields,
  type FilterTree,
  type MetadataFilter,
} from "../recall/filter-tree.ts";
import { isWithin } from "./is-within.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema } from "./text.ts";

const valueSchema = z.union([z.string(), z.number(), z.boolean()]);

const valuesSchema = z.array(valueSchema).max(limits.pageEvents);

const conditionSchema: z.ZodType<FilterCondition> = strictObject({
  eq: valueSchema.optional(),
  ne: valueSchema.optional(),
  in: valuesSchema.optional(),
  nin: valuesSchema.optional(),
  gt: valueSchema.optional(),
  gte: valueSchema.optional(),
  lt: valueSchema.optional(),
  lte: valueSchema.optional(),
  exists: z.boolean().optional(),
}).refine((condition) => Object.keys(condition).length > 0, {
  error: "it has no operator; give one of eq, ne, in, nin, gt, gte, lt, lte, exists",
});

const anyOf = z.union([nameSchema, z.array(nameSchema).min(1).max(limits.filterLabels)]);

const metadataSchema: z.ZodType<MetadataFilter> = strictObject({
  labels: anyOf.optional(),
  modality: anyOf.optional(),
  observedActor: anyOf.optional(),
});

const fieldsSchema = z
  .record(z.string(), conditionSchema)
  .superRefine((fields, context) => {
    for (const field of Object.keys(fields)) {
      if (!isField(field)) {
        context.addIssue({
          code: "custom",
          path: [field],
          message: unknownField(field),
          continue: false,
        });
      }
    }
  })
  .refine((fields) => Object.keys(fields).length > 0, {
    error: "it has no condition; name a field, or leave it out",
  });

const branchSchema: z.ZodType<FilterTree> = z.lazy(() => treeSchema);

const branches = z.array(branchSchema).min(1).max(limits.filterLabels);

const treeSchema: z.ZodType<FilterTree> = z
  .union([
    strictObject({ AND: branches }),
    strictObject({ OR: branches }),
    strictObject({ NOT: branchSchema }),
    strictObject({ metadata: metadataSchema }),
    fieldsSchema,
  ])
  .meta({ id: "FilterTree" });

/** The tree of a recall's filters. */
export const filterTreeSchema: z.ZodType<FilterTree> = z
  .custom<unknown>((tree) => isWithin(tree, limits.jsonDepth), {
    error: `it is nested too deep: at most ${limits.jsonDepth} levels are taken`,
  })
  .pipe(treeSchema);

function isField(name: string): boolean {
  return filterFields.some((field) => field === name) || /^metadata\../.test(name);
}

function unknownField(name: string): string {
  return `${JSON.stringify(name.slice(0, 40))} is not a known field; known are ${filterFields.join(", ")} and metadata.<name>`;
}
