import { z } from "zod";
import type { Datatype } from "../facts/term.ts";
import type { Triple, TripleTerm } from "../facts/triple.ts";
import { limits } from "../limits.ts";
import { parseTimestamp } from "../timestamp.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema, textSchema } from "./text.ts";
import { timestampSchema } from "./timestamp.ts";

const predicatePattern = /^[\p{L}\p{N}_. -]*[\p{L}\p{N}][\p{L}\p{N}_. -]*$/u;

/** A predicate, however it is spelled. */
export const predicateSchema: z.ZodType<string> = z
  .string()
  .max(limits.predicateCharacters)
  .regex(predicatePattern, "it is not a predicate: use letters, digits, _ and ., such as lives_in");

const entitySchema = strictObject({
  type: z.literal("entity"),
  id: nameSchema,
  name: nameSchema.optional(),
});

const datatypeSchema: z.ZodType<Datatype> = z.enum(["string", "number", "boolean", "date"]);

const literalSchema = strictObject({
  type: z.literal("literal"),
  datatype: datatypeSchema.optional(),
  value: z.union([textSchema, z.number(), z.boolean()]),
}).superRefine(({ datatype, value }, context) => {
  const problem = datatype === undefined ? null : explainMisfit(datatype, value);
  if (problem !== null) {
    context.addIssue({ code: "custom", path: ["value"], message: problem });
  }
});

const termObjectSchema = z.discriminatedUnion("type", [entitySchema, literalSchema]);

const objectSchema: z.ZodType<TripleTerm> = z.union([
  textSchema,
  z.number(),
  z.boolean(),
  termObjectSchema,
]);

/** What a subject is called becomes the name of an entity. */
const subjectSchema: z.ZodType<TripleTerm> = objectSchema.superRefine((term, context) => {
  const value = typeof term === "object" && term.type === "literal" ? term.value : term;
  if (typeof value === "string" && value.length > limits.nameCharacters) {
    const message = `it is too large: at most ${limits.nameCharacters} characters are taken of a name`;
    context.addIssue({ code: "custom", message });
  }
});

/** A statement given as data. */
export const tripleSchema: z.ZodType<Triple> = strictObject({
  subject: subjectSchema,
  predicate: predicateSchema,
  object: objectSchema,
  validFrom: timestampSchema.optional(),
  validTo: timestampSchema.optional(),
  confidence: z.number().min(0).max(1).optional(),
  retracts: z.boolean().optional(),
  corrects: objectSchema.optional(),
  matter: nameSchema.optional(),
}).superRefine((triple, context) => {
  if (triple.retracts === true && triple.corrects !== undefined) {
    const message = "a retraction corrects nothing; leave one of the two out";
    context.addIssue({ code: "custom", path: ["corrects"], message });
  }
  if (endsBeforeStart(triple)) {
    const message = "it is not after validFrom; an end is exclusive";
    context.addIssue({ code: "custom", path: ["validTo"], message });
  }
});

function endsBeforeStart({ validFrom, validTo }: Triple): boolean {
  return (
    validFrom !== undefined &&
    validTo !== undefined &&
    parseTimestamp(validTo, "validTo") <= parseTimestamp(validFrom, "validFrom")
  );
}

function explainMisfit(datatype: Datatype, value: string | number | boolean): string | null {
  if (datatype === "number" && !isNumeric(value)) {
    return "it is not a number";
  }
  if (datatype === "boolean" && !/^(?:true|false)$/.test(String(value))) {
    return "it is neither true nor false";
  }
  const dateError = datatype === "date" ? timestampSchema.safeParse(value).error : undefined;
  return dateError?.issues[0]?.message ?? null;
}

function isNumeric(value: string | number | boolean): boolean {
  const isText = typeof value === "string" && value.trim() !== "";
  return typeof value === "number" || (isText && Number.isFinite(Number(value)));
}
