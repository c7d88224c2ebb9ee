import { describe, expect, test } from "vitest";
import {
  callMethod,
  type RightCalls,
  rightCalls,
  type ScopedMethod,
  unknownIds,
  unscopedCalls,
} from "../call-method.ts";
import type { EventMemory } from "../event-memory.ts";
import { collect, listEvents } from "../list-events.ts";
import { rejection } from "../rejection.ts";
import type { MethodSuite, Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";

/** Ending a call before it is done. */
export function describeLimits(suite: Suite): void {
  describe("limits", () => {
    describeAborting(suite);
    describeAbortedWrites(suite);
    describeUnusedLimits(suite);
  });
}

function describeAborting(suite: Suite): void {
  describeAbortedCalls(suite, rightCalls);

  test.each(unknownIds)("%s obeys the signal, before and under way", async (method, id) => {
    const before = { signal: AbortSignal.abort("before") };
    expect(await rejection(callMethod(suite.memory, method, [id, before]))).toBe("before");
    const controller = new AbortController();
    const { signal } = controller;
    const during = callMethod(suite.memory, method, [id, { signal }]);
    controller.abort("during");
    expect(await rejection(during)).toBe("during");
  });

  test.each(unscopedCalls)("%s obeys the signal, before and under way", async (method, inputs) => {
    const before = { signal: AbortSignal.abort("before") };
    expect(await rejection(callMethod(suite.memory, method, [...inputs, before]))).toBe("before");
    const controller = new AbortController();
    const { signal } = controller;
    const during = callMethod(suite.memory, method, [...inputs, { signal }]);
    controller.abort("during");
    expect(await rejection(during)).toBe("during");
  });

  test("a signal aborted without a reason gives its AbortError", async () => {
    const options = { signal: AbortSignal.abort() };
    const error = await rejection(suite.memory.recall(suite.newScope(), "Where?", options));
    expect(error).toBe(options.signal.reason);
    expect(error).toMatchObject({ name: "AbortError" });
  });
}

/** Ending a call of certain methods. */
export function describeAbortedCalls<Name extends ScopedMethod>(
  suite: MethodSuite<Name>,
  calls: RightCalls<Name>,
): void {
  test.each(calls)(
    "%s on an aborted signal does nothing but throw its reason",
    async (method, inputs) => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, ["I moved to Porto."]);
      const reason = new Error("changed my mind");
      const options = { signal: AbortSignal.abort(reason) };
      const call = callMethod(suite.memory, method, [scope, ...inputs, options]);
      expect(await rejection(call)).toBe(reason);
      expect(await listEvents(suite.memory, scope)).toHaveLength(1);
    },
  );

  test.each(calls)(
    "%s that is aborted under way throws the signal's reason",
    async (method, inputs) => {
      const controller = new AbortController();
      const { signal } = controller;
      const call = callMethod(suite.memory, method, [suite.newScope(), ...inputs, { signal }]);
      controller.abort("enough");
      expect(await rejection(call)).toBe("enough");
    },
  );
}

/** Ending a write. */
export function describeAbortedWrites(suite: Suite<EventMemory>): void {
  test("an aborted write that is repeated under its key is stored once", async () => {
    const scope = suite.newScope();
    const item = { text: "I moved to Porto.", idempotencyKey: "turn-1" };
    const controller = new AbortController();
    const write = suite.memory.experience(scope, item, { signal: controller.signal });
    controller.abort("enough");
    expect(await rejection(write)).toBe("enough");
    const { eventId } = await suite.memory.experience(scope, item);
    expect((await listEvents(suite.memory, scope)).map(({ id }) => id)).toEqual([eventId]);
  });

  test("aborting one write leaves those beside it alone", async () => {
    const scope = suite.newScope();
    const controller = new AbortController();
    const aborted = suite.memory.experience(scope, "aborted", { signal: controller.signal });
    const others = ["one", "two", "three"].map((text) => suite.memory.experience(scope, text));
    controller.abort("enough");
    expect(await rejection(aborted)).toBe("enough");
    const ids = (await Promise.all(others)).map(({ eventId }) => eventId);
    const stored = (await listEvents(suite.memory, scope)).map(({ id }) => id);
    expect(stored).toEqual(expect.arrayContaining(ids));
  });
}

/** Limits that are not reached. */
export function describeUnusedLimits(suite: Suite<EventMemory>): void {
  test("limits that are not reached change nothing", async () => {
    const scope = suite.newScope();
    const controller = new AbortController();
    const options = { signal: controller.signal, timeoutMs: 60_000 };
    const { eventId } = await suite.memory.experience(scope, "I moved to Porto.", options);
    const page = await suite.memory.events(scope, { limit: 1 }, options);
    const pack = await suite.memory.recall(scope, "Porto", options);
    controller.abort("too late to matter");
    expect((await collect(page)).map(({ id }) => id)).toEqual([eventId]);
    expect(pack.layers.events.map(({ id }) => id)).toEqual([eventId]);
  });
}
