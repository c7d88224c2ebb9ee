import { expect, test } from "vitest";
import { chooseLayers } from "./choose-layers.ts";

test("a holistic recall asks for every layer", () => {
  expect(chooseLayers({})).toEqual({
    events: 20,
    episodes: 3,
    facts: 10,
    beliefs: 5,
    understanding: 3,
  });
});

test("what is not included is left out", () => {
  const limits = chooseLayers({ include: ["facts", "events"], view: "descend" });
  expect(limits).toMatchObject({ events: 20, facts: 10, episodes: 0, beliefs: 0 });
});

test.each([
  [{ maxEvents: 50 }, 50],
  [{ perLayerLimits: { events: 30 } }, 30],
  [{ maxEvents: 50, perLayerLimits: { events: 30 } }, 30],
  [{ maxEvents: 5, perLayerLimits: { events: 30 } }, 5],
  [{ perLayerLimits: { events: 0 } }, 0],
])("of %j the smaller number of events counts", (budgets, events) => {
  expect(chooseLayers({ budgets }).events).toBe(events);
});

test("a layer that the view has not cannot be included", () => {
  expect(() => chooseLayers({ view: "structured", include: ["facts", "episodes"] })).toThrow(
    expect.objectContaining({
      field: "include",
      reason:
        "the view structured has no episodes; it has facts and beliefs: name of those, or choose another view",
    }),
  );
});
