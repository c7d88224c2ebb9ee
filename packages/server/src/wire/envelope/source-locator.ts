import { strictObject } from "@keepsake/core/schema";
import { z } from "zod";
import { sourceTextSchema, wholeSchema } from "./source-text.ts";

const text = sourceTextSchema(8_192);
const pathSchema = z.array(sourceTextSchema(1_024)).min(1).max(128);
const pageSchema = wholeSchema.max(0xff_ff_ff_ff);

const linesSchema = strictObject({ start: wholeSchema.min(1), end: wholeSchema.min(1) }).refine(
  ({ start, end }) => end >= start,
  { path: ["end"], error: "it is before start" },
);

const timeRangeSchema = strictObject({ startMs: wholeSchema, endMs: wholeSchema }).refine(
  ({ startMs, endMs }) => endMs > startMs,
  { path: ["endMs"], error: "it is not after start_ms" },
);

const regionSchema = strictObject({
  x: wholeSchema,
  y: wholeSchema,
  width: wholeSchema.min(1),
  height: wholeSchema.min(1),
});

const pointerPattern = /^(?:\/(?:[^~/]|~[01])*)*$/;

/** Where in a source a fragment stands, by the kind of source. */
export const locatorSchema: z.ZodType<object> = z.discriminatedUnion("kind", [
  strictObject({
    kind: z.literal("conversation"),
    sessionId: text,
    turnIndex: wholeSchema,
    speaker: text.optional(),
    messageId: text.optional(),
  }),
  anchored("document", {
    page: pageSchema.optional(),
    sectionPath: pathSchema.optional(),
    blockIndex: wholeSchema.optional(),
  }),
  strictObject({
    kind: z.literal("json"),
    pointer: z.string().max(8_192).regex(pointerPattern, "it is no JSON pointer of RFC 6901"),
  }),
  anchored("table", {
    table: text.optional(),
    sheet: text.optional(),
    row: wholeSchema.optional(),
    column: z.union([text, wholeSchema]).optional(),
    field: text.optional(),
  }),
  strictObject({
    kind: z.literal("code"),
    file: text,
    symbol: text.optional(),
    lines: linesSchema.optional(),
  }),
  strictObject({
    kind: z.literal("log"),
    recordId: text.optional(),
    recordIndex: wholeSchema.optional(),
    timestamp: text.optional(),
    level: text.optional(),
    component: text.optional(),
    field: text.optional(),
  }).refine(
    ({ recordId, recordIndex, timestamp }) =>
      [recordId, recordIndex, timestamp].some((anchor) => anchor !== undefined),
    { error: "it names no record; give one of record_id, record_index, timestamp" },
  ),
  anchored("media", {
    page: pageSchema.optional(),
    frameIndex: wholeSchema.optional(),
    timeRange: timeRangeSchema.optional(),
    region: regionSchema.optional(),
    track: z.union([text, wholeSchema]).optional(),
  }),
  anchored("generic", { path: pathSchema.optional(), ordinal: wholeSchema.optional() }),
]);

/** A locator of which nothing in particular is needed, but something is. */
function anchored<Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  shape: Shape,
): z.ZodObject<Shape & { kind: z.ZodLiteral<Kind> }, z.core.$strict> {
  return strictObject({ kind: z.literal(kind), ...shape }).refine(
    (locator) => Object.keys(locator).length > 1,
    { error: `it has no anchor; give one of ${Object.keys(shape).join(", ")}` },
  );
}
