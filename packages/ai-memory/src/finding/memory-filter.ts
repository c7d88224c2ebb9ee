import { formatTimestamp } from "@keepsake/core";
import { choiceCheck } from "../limits/choice-check.ts";
import { agentIdCheck } from "../limits/id-check.ts";
import { pageRows, priority, tagBytes } from "../limits/limit-values.ts";
import { namespaceCheck } from "../limits/namespace-check.ts";
import { wholeNumberCheck } from "../limits/number-check.ts";
import { textCheck } from "../limits/text-check.ts";
import { timeCheck, toTimeMs } from "../limits/time-check.ts";
import type { Checks, WireFields } from "../limits/to-wire-fields.ts";
import { type Tier, tiers } from "../memories/memory-names.ts";

/** Which memories: those that all of it picks. */
export interface MemoryFilter {
  /** Exactly this one, and not those below it. */
  readonly namespace?: string | undefined;
  readonly tier?: Tier | undefined;
  /** At least this priority, from 1 to 10. */
  readonly minPriority?: number | undefined;
  /** Created at this RFC 3339 time or later. */
  readonly since?: string | undefined;
  /** Created at this RFC 3339 time or earlier. */
  readonly until?: string | undefined;
  /** Exactly this one; a daemon looks for one at a time. */
  readonly tag?: string | undefined;
  /** Whose rows. */
  readonly agentId?: string | undefined;
  /** How many at most: from 1 to 1000. @default 20 */
  readonly limit?: number | undefined;
}

/** What checks a filter. */
export const memoryFilterChecks: Checks<MemoryFilter> = {
  namespace: namespaceCheck,
  tier: choiceCheck(tiers),
  minPriority: wholeNumberCheck(1, priority),
  since: timeCheck,
  until: timeCheck,
  tag: textCheck({ bytes: tagBytes }),
  agentId: agentIdCheck,
  limit: wholeNumberCheck(1, pageRows),
};

/**
 * A filter as it is sent: one tag has the name of many, and times are in UTC with the offset that the
 * daemon writes, since it compares them as texts.
 */
export function toSentFilter({ tag, since, until, ...fields }: WireFields): WireFields {
  return {
    ...fields,
    ...(tag !== undefined && { tags: tag }),
    ...(since !== undefined && { since: toDaemonTime(since, "since") }),
    ...(until !== undefined && { until: toDaemonTime(until, "until") }),
  };
}

function toDaemonTime(time: unknown, field: string): string {
  return formatTimestamp(toTimeMs(time, field)).replace("Z", "+00:00");
}
