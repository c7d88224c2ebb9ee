import { describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { describeEnding } from "./describe-ending.ts";
import { describeForgotten } from "./describe-forgotten.ts";
import { cameTo, follow } from "./follow.ts";
import { stages } from "./stages.ts";

const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Following what becomes of events. */
export function describeLifecycle(suite: Suite): void {
  describe("lifecycle", () => {
    test("an event is captured, indexed, extracted and consolidated, in that order", async () => {
      const scope = suite.newScope();
      const following = follow(suite.memory, scope);
      const [eventId = ""] = await writeTriples(suite.memory, scope, [anaLivesIn("Porto")]);
      await cameTo(following, "consolidated");
      const told = await following.stop();
      expect(told).toEqual(
        stages.map((kind) => ({
          id: expect.stringMatching(/^lce_[0-9a-z]{26}$/),
          kind,
          scope,
          at: expect.stringMatching(timePattern),
          eventId,
          ...(kind === "extracted" && { claims: 1 }),
        })),
      );
      const ids = told.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    });

    test("events of a bulk come each in their order", async () => {
      const scope = suite.newScope();
      const following = follow(suite.memory, scope);
      const triples = ["Porto", "Faro"].map((object) => anaLivesIn(object));
      const ids = await writeTriples(suite.memory, scope, triples);
      await cameTo(following, "consolidated", 2);
      const told = await following.stop();
      for (const id of ids) {
        const kinds = told.filter(({ eventId }) => eventId === id).map(({ kind }) => kind);
        expect(kinds).toEqual(stages);
      }
    });

    describeFilters(suite);
    describeForgotten(suite);
    describeEnding(suite);
  });
}

function describeFilters(suite: Suite): void {
  test("those of some kinds alone can be followed", async () => {
    const scope = suite.newScope();
    const following = follow(suite.memory, scope, { kinds: ["consolidated", "captured"] });
    await suite.memory.experience(scope, "I moved.", { wait: "consolidated" });
    await cameTo(following, "consolidated");
    const told = await following.stop();
    expect(told.map(({ kind }) => kind)).toEqual(["captured", "consolidated"]);
  });

  test("those of the scopes below are followed too, and of no other", async () => {
    const scope = suite.newScope();
    const following = follow(suite.memory, scope, { kinds: ["captured"] });
    const below = `${scope}/session:1`;
    for (const path of [scope.split("/")[0] ?? "", `${scope}b`, suite.newScope(), below, scope]) {
      await suite.memory.experience(path, "I moved.");
    }
    await cameTo(following, "captured", 2);
    const told = await following.stop();
    expect(told.map((event) => event.scope)).toEqual([below, scope]);
  });

  test("two followers are both told everything", async () => {
    const scope = suite.newScope();
    const both = [follow(suite.memory, scope), follow(suite.memory, scope)];
    await suite.memory.experience(scope, "I moved.", { wait: "consolidated" });
    for (const following of both) {
      await cameTo(following, "consolidated");
      const told = await following.stop();
      expect(told.map(({ kind }) => kind)).toEqual(stages);
    }
  });
}
