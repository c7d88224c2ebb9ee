import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { cameTo, follow } from "./follow.ts";
import { stages } from "./stages.ts";

/** Following no longer. */
export function describeEnding(suite: Suite): void {
  test("following ends when the signal aborts, also one aborted before", async () => {
    const scope = suite.newScope();
    const following = follow(suite.memory, scope);
    await suite.memory.experience(scope, "one", { wait: "consolidated" });
    await cameTo(following, "consolidated");
    const told = await following.stop();
    await suite.memory.experience(scope, "two", { wait: "consolidated" });
    expect(told).toHaveLength(stages.length);
    const options = { signal: AbortSignal.abort() };
    for await (const event of suite.memory.lifecycle(scope, {}, options)) {
      throw new Error(`${event.kind} came after the end`);
    }
  });

  test("who stops taking is told no more, and is in nobody's way", async () => {
    const scope = suite.newScope();
    const lifecycle = suite.memory.lifecycle(scope);
    const write = suite.memory.experience(scope, "one", { wait: "consolidated" });
    for await (const { kind } of lifecycle) {
      expect(kind).toBe("captured");
      break;
    }
    expect((await write).status).toBe("consolidated");
  });
}
