import { requireOwnNames } from "../../wire/envelope/require-own-names.ts";
import {
  type ExperienceInput,
  formatTimestamp,
  type JsonObject,
  type Triple,
} from "@keepsake/core";
import { experienceInputSchema, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { WireObject } from "../../routing/wire-object.ts";

/** Makes an experience of a row of another memory, whose further fields are passed over. */
export type ReadOtherRow = (row: WireObject) => ExperienceInput;

const timeSchema = z.union([z.string(), z.number()]).nullish();
const metadataSchema = z.record(z.string(), z.json()).nullish();

const mem0Schema = z.object({
  memory: z.string(),
  timestamp: timeSchema,
  createdAt: timeSchema,
  metadata: metadataSchema,
});

const zepSchema = z.object({
  userId: z.union([z.string(), z.number()]).optional(),
  fact: z.union([
    z.string(),
    z.object({ subject: z.string(), predicate: z.string(), object: z.string() }),
  ]),
  validFrom: timeSchema,
  validTo: timeSchema,
});

const lettaSchema = z.object({
  blockLabel: z.string(),
  value: z.string(),
  limit: z.number().nullish(),
});

const openaiSchema = z.object({
  id: z.string().nullish(),
  content: z.string(),
  createdAt: timeSchema,
});

/** Rows of other memories by the name of their format. */
export const otherRows: Readonly<Record<"mem0" | "zep" | "letta" | "openai", ReadOtherRow>> = {
  mem0(row) {
    const { memory, timestamp, createdAt, metadata } = read(mem0Schema, row);
    const observedAt = toTime(timestamp ?? createdAt);
    return toText("imported", memory, { observedAt, metadata: metadata ?? undefined });
  },
  zep(row) {
    const { userId, fact, validFrom, validTo } = read(zepSchema, row);
    const [from, to] = [toTime(validFrom), toTime(validTo)];
    const triple: Triple = {
      ...toTriple(fact, String(userId ?? "user")),
      validFrom: from,
      validTo: to,
    };
    return check({
      modality: "imported",
      content: { kind: "triple", triple: triple },
      context: { observedAt: from },
    });
  },
  letta(row) {
    const { blockLabel, value, limit } = read(lettaSchema, row);
    const metadata = typeof limit === "number" ? { limit } : undefined;
    return toText("document", value, { labels: [blockLabel], metadata });
  },
  openai(row) {
    const { id, content, createdAt } = read(openaiSchema, row);
    const metadata = typeof id === "string" ? { id } : undefined;
    return toText("imported", content, { observedAt: toTime(createdAt), metadata });
  },
};

function read<Row>(schema: z.ZodType<Row>, row: WireObject): Row {
  return validate(schema, row, { name: "row", code: "INVALID_ENVELOPE" });
}

interface TextContext {
  readonly observedAt?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
}

function toText(modality: string, text: string, context: TextContext): ExperienceInput {
  return check({ modality, content: { kind: "text", text }, context: context });
}

/** The row is right as far as its own form goes; whether it can be remembered is the contract's. */
function check(input: object): ExperienceInput {
  const invalid = { name: "row", code: "INVALID_ENVELOPE" } as const;
  const checked = validate(experienceInputSchema, input, invalid);
  requireOwnNames(checked);
  return checked;
}

/** Such as `Ana LIVES_IN Porto`; any other sentence is what is said of the user. */
function toTriple(
  fact: z.infer<typeof zepSchema>["fact"],
  userId: string,
): Pick<Triple, "subject" | "predicate" | "object"> {
  if (typeof fact !== "string") {
    return fact;
  }
  const [, subject, predicate, object] = /^(\S.*?) ([A-Z]+(?:_[A-Z]+)+) (\S.*)$/s.exec(fact) ?? [];
  return subject === undefined || predicate === undefined || object === undefined
    ? { subject: userId, predicate: "fact", object: fact }
    : { subject, predicate, object };
}

/** Seconds or milliseconds since the epoch, or a text that is a time already. */
function toTime(time: string | number | null | undefined): string | undefined {
  if (typeof time !== "number") {
    return time ?? undefined;
  }
  const ms = time < 1e11 ? time * 1_000 : time;
  return Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? formatTimestamp(ms) : String(time);
}
