import * as fc from "fast-check";
import { afterAll, beforeAll } from "vitest";
import type { EventCapabilities, MemoryUnderTest } from "./memory-under-test.ts";
import type { EventMemory } from "./event-memory.ts";
import type { Memory } from "@keepsake/core";

/** What a group of facts is checked on; `Kind` is what of a memory it needs. */
export interface Suite<Kind extends EventMemory = Memory> {
  /** One memory for all groups, so that they are in each other's way. Open while tests run. */
  readonly memory: Kind;
  readonly can: EventCapabilities;
  /** Checks a generated fact: on every example, and on as many generated values as asked for. */
  check<Values extends unknown[]>(
    property: fc.IAsyncProperty<Values>,
    examples?: readonly Values[],
  ): Promise<void>;
  /** A scope that nobody has used, of two segments. */
  newScope(): string;
}

/** What a group of facts about certain methods is checked on. */
export type MethodSuite<Name extends keyof Memory> = Suite<EventMemory & Pick<Memory, Name>>;

/** What a suite is made with. */
export interface SuiteOptions {
  /** Runs of each generated test. */
  readonly generatedRuns: number;
  readonly can: EventCapabilities;
}

/** Makes the memory that all groups share before the first test, and disposes of it at the end. */
export function useSuite<Kind extends EventMemory>(
  create: () => Promise<MemoryUnderTest<Kind>>,
  { generatedRuns, can }: SuiteOptions,
): Suite<Kind> {
  let subject: MemoryUnderTest<Kind> | undefined;
  let scopes = 0;
  beforeAll(async () => {
    subject = await create();
  });
  afterAll(async () => {
    await subject?.memory.close();
    await subject?.dispose?.();
  });
  return {
    can,
    async check(property, examples = []) {
      const numRuns = generatedRuns + examples.length;
      await fc.assert(property, { numRuns, examples: [...examples] });
    },
    get memory(): Kind {
      if (subject === undefined) {
        throw new Error("the memory under test is open while tests run only");
      }
      return subject.memory;
    },
    newScope() {
      scopes += 1;
      return `org:acme${scopes}/user:ana`;
    },
  };
}
