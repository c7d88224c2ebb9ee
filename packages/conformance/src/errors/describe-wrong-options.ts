import { describe, expect, test } from "vitest";
import {
  callMethod,
  type RightCalls,
  rightCalls,
  type ScopedMethod,
  unknownIds,
  unscopedCalls,
} from "../call-method.ts";
import { listEvents } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { MethodSuite, Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";

const wrongOptions: readonly (readonly [string, unknown])[] = [
  ["timeoutMs", { timeoutMs: -1 }],
  ["timeoutMs", { timeoutMs: 0 }],
  ["timeoutMs", { timeoutMs: Number.NaN }],
  ["timeoutMs", { timeoutMs: Number.POSITIVE_INFINITY }],
  ["timeoutMs", { timeoutMs: 2 ** 31 }],
  ["timeoutMs", { timeoutMs: "5" }],
  ["signal", { signal: "stop" }],
  ["timeout", { timeout: 5 }],
  ["wait", { wait: "forever" }],
];

/** Options that no call takes. */
export function describeWrongOptions(suite: Suite): void {
  describeRefusedOptions(suite, rightCalls);

  describe.each(unknownIds)("%s", (method, id) => {
    test.each(wrongOptions)("refuses the option %s of %o", async (field, options) => {
      await expectRefusal(callMethod(suite.memory, method, [id, options]), field);
    });
  });

  describe.each(unscopedCalls)("%s", (method, inputs) => {
    test.each(wrongOptions)("refuses the option %s of %o", async (field, options) => {
      await expectRefusal(callMethod(suite.memory, method, [...inputs, options]), field);
    });
  });
}

/** Options that no call takes, of certain methods. */
export function describeRefusedOptions<Name extends ScopedMethod>(
  suite: MethodSuite<Name>,
  calls: RightCalls<Name>,
): void {
  describe.each(calls)("%s", (method, inputs) => {
    test.each(wrongOptions)(
      "refuses the option %s of %o, and does nothing",
      async (field, options) => {
        const scope = suite.newScope();
        await writeTexts(suite.memory, scope, ["I moved to Porto."]);
        await expectRefusal(callMethod(suite.memory, method, [scope, ...inputs, options]), field);
        expect(await listEvents(suite.memory, scope)).toHaveLength(1);
      },
    );
  });
}
