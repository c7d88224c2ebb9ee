import { describe } from "vitest";
import { describeAbstaining } from "./answer/describe-abstaining.ts";
import { describeAnswering } from "./answer/describe-answering.ts";
import { describeStreaming } from "./answer/describe-streaming.ts";
import { eventCalls } from "./call-method.ts";
import { describeRefusedOptions } from "./errors/describe-wrong-options.ts";
import { describeRefusedScopes } from "./errors/describe-wrong-scopes.ts";
import { describeWrongItems } from "./errors/describe-wrong-items.ts";
import type { EventMemory } from "./event-memory.ts";
import { describeEvents } from "./events/describe-events.ts";
import { describeForgettingIds } from "./forgetting/describe-forgetting-ids.ts";
import { describeForgettingScopes } from "./forgetting/describe-forgetting-scopes.ts";
import { describePairs } from "./isolation/describe-pairs.ts";
import { describeSealedScope } from "./isolation/describe-sealed-scope.ts";
import { describeTwoUsers } from "./isolation/describe-two-users.ts";
import { describeWrites } from "./isolation/describe-writes.ts";
import {
  describeAbortedCalls,
  describeAbortedWrites,
  describeUnusedLimits,
} from "./limits/describe-limits.ts";
import type { EventCapabilities, MemoryUnderTest } from "./memory-under-test.ts";
import { describeBudgets } from "./recall/describe-budgets.ts";
import { describeCitationModes } from "./recall/describe-citation-modes.ts";
import { describeContextBlock } from "./recall/describe-context-block.ts";
import { describeFinding } from "./recall/describe-finding.ts";
import { describeNarrowing } from "./recall/describe-narrowing.ts";
import { describePack } from "./recall/describe-pack.ts";
import { describeQueries } from "./recall/describe-queries.ts";
import { type Suite, useSuite } from "./suite.ts";
import { describeAcknowledgement } from "./writing/describe-acknowledgement.ts";
import { describeBulk } from "./writing/describe-bulk.ts";
import { describeConcurrentWrites } from "./writing/describe-concurrent-writes.ts";
import { describeIdempotency } from "./writing/describe-idempotency.ts";
import { describeIdempotentBulk } from "./writing/describe-idempotent-bulk.ts";
import { describeRoundTrip } from "./writing/describe-round-trip.ts";

/** What {@link describeEventMemory} tests. */
export interface DescribeEventMemoryOptions {
  /** Title of the suite. */
  readonly name: string;
  /** Makes a new, empty memory. */
  readonly create: () => Promise<MemoryUnderTest<EventMemory>>;
  readonly capabilities: EventCapabilities;
  /**
   * Runs of each generated test; take hundreds for a soak.
   * @default 20
   */
  readonly numRuns?: number | undefined;
}

const defaultRuns = 20;

/**
 * Registers the tests that a memory passes which has events alone: writing, reading, forgetting and
 * isolation, bad input and limits. Call it at the top of a Vitest file.
 */
export function describeEventMemory(options: DescribeEventMemoryOptions): void {
  const { name, create, capabilities, numRuns = defaultRuns } = options;
  describe(name, { timeout: 60_000 + numRuns * 1_000 }, () => {
    const suite = useSuite(create, { generatedRuns: numRuns, can: capabilities });
    describeWrittenEvents(suite);
    describeEvents(suite);
    describeFoundEvents(suite);
    describeAnswering(suite);
    describeStreaming(suite);
    describeAbstaining(suite);
    describeForgottenEvents(suite);
    describeIsolation(suite);
    describeBadInput(suite);
    describeLimits(suite);
  });
}

function describeWrittenEvents(suite: Suite<EventMemory>): void {
  describe("writing", () => {
    describeAcknowledgement(suite);
    describeRoundTrip(suite);
    describeBulk(suite);
    describeIdempotency(suite);
    describeIdempotentBulk(suite);
    describeConcurrentWrites(suite);
  });
}

function describeFoundEvents(suite: Suite<EventMemory>): void {
  describe("recall", () => {
    describeFinding(suite);
    describePack(suite);
    describeBudgets(suite);
    describeContextBlock(suite);
    describeCitationModes(suite);
    describeNarrowing(suite);
    describeQueries(suite);
  });
}

function describeForgottenEvents(suite: Suite<EventMemory>): void {
  describe("forgetting", () => {
    describeForgettingIds(suite);
    describeForgettingScopes(suite);
  });
}

function describeIsolation(suite: Suite<EventMemory>): void {
  describe("isolation", () => {
    describePairs(suite);
    describeWrites(suite);
    describeSealedScope(suite);
    describeTwoUsers(suite);
  });
}

function describeBadInput(suite: Suite<EventMemory>): void {
  describe("errors", () => {
    describeRefusedScopes(suite, eventCalls);
    describeWrongItems(suite);
    describeRefusedOptions(suite, eventCalls);
  });
}

function describeLimits(suite: Suite<EventMemory>): void {
  describe("limits", () => {
    describeAbortedCalls(suite, eventCalls);
    describeAbortedWrites(suite);
    describeUnusedLimits(suite);
  });
}
