import type { z, ZodType } from "zod";
import type { TemporalBlock } from "../../temporal/temporal-block.ts";
import { toolInputDescriptions as told } from "./tool-descriptions.ts";
import type { ToolTemporal } from "./tool-temporal.ts";

/** What a model gives the `recall` tool. */
export interface RecallToolInput {
  readonly query: string;
  /** @default how things are now */
  readonly temporal?: ToolTemporal | null | undefined;
}

/** What a model gives the `remember` tool. */
export interface RememberToolInput {
  readonly text: string;
}

/** What a model gives the `answer` tool. */
export interface AnswerToolInput {
  readonly question: string;
  /** @default how things are now */
  readonly temporal?: ToolTemporal | null | undefined;
}

/** What a model gives the `forget` tool. */
export interface ForgetToolInput {
  /** Ids of records of any layer, 1 to 50. */
  readonly ids: string[];
  /** What they say, in the model's words, for whoever is asked. Nothing rests on it. */
  readonly summary: string;
}

/** Schemas of what a model gives the tools. */
export interface ToolInputs {
  readonly recall: ZodType<RecallToolInput>;
  readonly remember: ZodType<RememberToolInput>;
  readonly answer: ZodType<AnswerToolInput>;
  readonly forget: ZodType<ForgetToolInput>;
}

type Zod = typeof z;

/**
 * Makes the schemas of what a model gives the tools, by the application's own zod, of version 3 or 4: a
 * framework finds descriptions only in the copy of zod that it has itself. Without times where the
 * application fixes them.
 */
export function createToolInputs(
  zod: Zod,
  { temporal }: { readonly temporal?: TemporalBlock | undefined },
): ToolInputs {
  const query = zod.string().describe(told.query);
  const question = zod.string().describe(told.question);
  const times = { temporal: createTemporal(zod) };
  const isFixed = temporal !== undefined;
  return {
    recall: isFixed ? zod.object({ query }) : zod.object({ query, ...times }),
    remember: zod.object({ text: zod.string().describe(told.text) }),
    answer: isFixed ? zod.object({ question }) : zod.object({ question, ...times }),
    forget: zod.object({
      ids: zod.array(zod.string()).min(1).max(50).describe(told.ids),
      summary: zod.string().describe(told.summary),
    }),
  };
}

function createTemporal(zod: Zod): ZodType<ToolTemporal | null | undefined> {
  const text = zod.string().nullish();
  const instant = zod.string().describe(told.instant);
  const interval = zod.object({ from: instant, to: instant }).nullish();
  return zod
    .object({
      natural: text.describe(told.natural),
      asOf: text.describe(told.asOf),
      asOfValid: text.describe(told.asOfValid),
      asOfRecorded: text.describe(told.asOfRecorded),
      validDuring: interval.describe(told.validDuring),
      recordedDuring: interval.describe(told.recordedDuring),
      timezone: text.describe(told.timezone),
    })
    .nullish()
    .describe(told.temporal);
}
