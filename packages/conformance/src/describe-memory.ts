import { describe } from "vitest";
import { describeAccess } from "./access/describe-access.ts";
import { describeAnswer } from "./answer/describe-answer.ts";
import { describeAuditing } from "./auditing/describe-auditing.ts";
import { describeBlobs } from "./blobs/describe-blobs.ts";
import { describeErasing } from "./erasing/describe-erasing.ts";
import { describeErrors } from "./errors/describe-errors.ts";
import { describeEvents } from "./events/describe-events.ts";
import { describeFacts } from "./facts/describe-facts.ts";
import { describeForgetting } from "./forgetting/describe-forgetting.ts";
import { describeIsolation } from "./isolation/describe-isolation.ts";
import { describeClosing } from "./lifetime/describe-closing.ts";
import { describeReopening } from "./lifetime/describe-reopening.ts";
import { describeLimits } from "./limits/describe-limits.ts";
import { describeStalledWrites } from "./limits/describe-stalled-writes.ts";
import { describeEpisodes } from "./episodes/describe-episodes.ts";
import { describeBeliefs } from "./beliefs/describe-beliefs.ts";
import { describeUnderstanding } from "./understanding/describe-understanding.ts";
import { describeBuilding } from "./building/describe-building.ts";
import { describeLifecycle } from "./lifecycle/describe-lifecycle.ts";
import type { Capabilities, EventCapabilities, MemoryUnderTest } from "./memory-under-test.ts";
import { describeRecall } from "./recall/describe-recall.ts";
import { describeRetention } from "./retention/describe-retention.ts";
import { describeSimilarity } from "./similarity/describe-similarity.ts";
import { describeStatistics } from "./statistics/describe-statistics.ts";
import { describeScopes } from "./scopes/describe-scopes.ts";
import { useSuite } from "./suite.ts";
import { describeTime } from "./time/describe-time.ts";
import { describeWriting } from "./writing/describe-writing.ts";

/** What {@link describeMemory} tests. */
export interface DescribeMemoryOptions {
  /** Title of the suite, such as `embedded, on a file`. */
  readonly name: string;
  /** Makes a new, empty memory; called several times. */
  readonly create: () => Promise<MemoryUnderTest>;
  readonly capabilities: Capabilities;
  /**
   * Runs of each generated test; take hundreds for a soak.
   * @default 20
   */
  readonly numRuns?: number | undefined;
}

const defaultRuns = 20;

const can: EventCapabilities = {
  places: true,
  lastingKeys: true,
  longTexts: true,
  fullBudgets: true,
  otherWords: true,
};

/**
 * Registers the tests that every implementation of the contract passes. Call it at the top of a
 * Vitest file.
 *
 * @example
 * ```ts
 * describeMemory({
 *   name: "embedded, in memory",
 *   create: async () => ({ memory: await openMemory({ path: ":memory:" }) }),
 *   capabilities: { reopen: false },
 * });
 * ```
 */
export function describeMemory(options: DescribeMemoryOptions): void {
  const { name, create, capabilities, numRuns = defaultRuns } = options;
  describe(name, { timeout: 30_000 + numRuns * 1_000 }, () => {
    const suite = useSuite(create, { generatedRuns: numRuns, can });
    describeWriting(suite);
    describeEvents(suite);
    describeFacts(suite);
    describeTime(suite);
    describeEpisodes(suite);
    describeBeliefs(suite);
    describeUnderstanding(suite);
    describeBuilding(suite);
    describeRecall(suite);
    describeAnswer(suite);
    describeSimilarity(suite);
    describeForgetting(suite);
    describeAuditing(suite);
    describeStatistics(suite);
    describeErasing(suite);
    describeBlobs(suite);
    describeIsolation(suite);
    describeScopes(suite);
    describeRetention(suite);
    describeAccess(suite);
    describeLifecycle(suite);
    describeErrors(suite);
    describeLimits(suite);
    describeClosing(create);
    if (capabilities.reopen) {
      describeReopening(create);
    }
    if (capabilities.stall === true) {
      describeStalledWrites(create);
    }
  });
}
