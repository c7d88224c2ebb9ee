import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { cameTo, follow } from "./follow.ts";

/** What followers are told of forgetting. */
export function describeForgotten(suite: Suite): void {
  test("those of one event alone can be followed, to its end", async () => {
    const scope = suite.newScope();
    const { results } = await suite.memory.experienceBulk(scope, ["one", "two"]);
    const [one = "", two = ""] = results.map(({ eventId }) => eventId);
    const following = follow(suite.memory, scope, { eventId: two, kinds: ["forgotten"] });
    await suite.memory.forget(scope, { selector: { memoryIds: [one] } });
    await suite.memory.forget(scope, { selector: { memoryIds: [two] } });
    await cameTo(following, "forgotten");
    const told = await following.stop();
    expect(told.map(({ kind, eventId }) => [kind, eventId])).toEqual([["forgotten", two]]);
  });

  test("forgetting a whole scope is told once, of no event", async () => {
    const scope = suite.newScope();
    await suite.memory.experienceBulk(scope, ["one", "two"], { wait: "consolidated" });
    const following = follow(suite.memory, scope, { kinds: ["forgotten"] });
    await suite.memory.forget(scope, { confirmAll: true });
    await cameTo(following, "forgotten");
    const told = await following.stop();
    expect(told.map(({ kind, eventId }) => [kind, eventId])).toEqual([["forgotten", null]]);
  });
}
