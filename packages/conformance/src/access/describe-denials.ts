import { describe, expect, test } from "vitest";
import { callMethod, rightCalls } from "../call-method.ts";
import { follow } from "../lifecycle/follow.ts";
import { memoryErrorOf, rejection } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** What a denial gives away: nothing. */
export function describeDenials(suite: Suite): void {
  const calls = rightCalls.filter(([method]) => method !== "effectivePolicy");

  describe.each(calls)("%s of somebody else's scope", (method, inputs) => {
    test("is denied alike whether or not there is anything, and does nothing", async () => {
      const missing = suite.newScope();
      const held = suite.newScope();
      await suite.memory.as("user:ana").experience(held, "The door is green.");
      const before = await suite.memory.scopeInfo(held);
      const bo = suite.memory.as("user:bo");
      const denials = await Promise.all(
        [missing, held].map((scope) => denialOf(scope, callMethod(bo, method, [scope, ...inputs]))),
      );
      expect(denials[0]).toEqual(denials[1]);
      expect(denials[0]).toMatchObject({ name: "PolicyDeniedError", code: "NOT_A_MEMBER" });
      expect((await suite.memory.events(held)).items).toHaveLength(1);
      expect(await suite.memory.scopeInfo(held)).toEqual(before);
      expect(await memoryErrorOf(suite.memory.scopeInfo(missing))).toMatchObject({
        name: "NotFoundError",
      });
    });
  });

  test("an effective policy is alike whether or not there is anything", async () => {
    const missing = suite.newScope();
    const held = suite.newScope();
    await suite.memory.as("user:ana").experience(held, "The door is green.");
    const bo = suite.memory.as("user:bo");
    const [one, other] = [await bo.effectivePolicy(missing), await bo.effectivePolicy(held)];
    expect({ ...one, scope: held }).toEqual(other);
  });

  test("nobody follows what happens in somebody else's scope", async () => {
    const scope = suite.newScope();
    const following = follow(suite.memory.as("user:bo"), scope);
    const ended = rejection(following.ended);
    await suite.memory.experience(scope, "The door is green.");
    expect(await ended).toMatchObject({
      name: "PolicyDeniedError",
      capability: "lifecycle.subscribe",
    });
    expect(following.seen).toEqual([]);
  });
}

/** An error without the scope it is about, which the caller named. */
async function denialOf(scope: string, call: Promise<unknown>): Promise<object> {
  const { name, code, message, details } = await memoryErrorOf(call);
  return { name, code, message: message.replaceAll(scope, "SCOPE"), details };
}
