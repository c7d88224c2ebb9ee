import type { Memory } from "@keepsake/core";
import * as fc from "fast-check";
import { afterAll, beforeAll } from "vitest";
import type { MemoryUnderTest } from "./memory-under-test.ts";

/** What a group of facts is checked on. */
export interface Suite {
  /** One memory for all groups, so that they are in each other's way. Open while tests run. */
  readonly memory: Memory;
  /** Checks a generated fact: on every example, and on as many generated values as asked for. */
  check<Values extends unknown[]>(
    property: fc.IAsyncProperty<Values>,
    examples?: readonly Values[],
  ): Promise<void>;
  /** A scope that nobody has used, of two segments. */
  newScope(): string;
}

/** Makes the memory that all groups share before the first test, and disposes of it at the end. */
export function useSuite(create: () => Promise<MemoryUnderTest>, generatedRuns: number): Suite {
  let subject: MemoryUnderTest | undefined;
  let scopes = 0;
  beforeAll(async () => {
    subject = await create();
  });
  afterAll(async () => {
    await subject?.memory.close();
    await subject?.dispose?.();
  });
  return {
    async check(property, examples = []) {
      const numRuns = generatedRuns + examples.length;
      await fc.assert(property, { numRuns, examples: [...examples] });
    },
    get memory(): Memory {
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
