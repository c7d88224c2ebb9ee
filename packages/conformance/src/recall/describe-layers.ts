import type { Layer, View } from "@keepsake/core";
import { expect, test } from "vitest";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { recallTrips, writeTrips } from "./trips.ts";

/** Recalling only certain layers, and being told how. */
export function describeLayers(suite: Suite): void {
  test("a layer that is left out is empty", async () => {
    const scope = await writeTrips(suite);
    const { layers } = await suite.memory.recall(scope, { query: "trip", view: "raw" });
    expect(layers.events).toHaveLength(3);
    expect(layers).toMatchObject({ episodes: [], facts: [], beliefs: [], understanding: [] });
    const structured = await suite.memory.recall(scope, { query: "trip", view: "structured" });
    expect(structured.layers).toMatchObject({ events: [], episodes: [], understanding: [] });
    const budgets = { perLayerLimits: { events: 0 } };
    expect(await recallTrips(suite, scope, { query: "trip", budgets })).toEqual([]);
  });

  test.each<[View, Layer]>([
    ["raw", "facts"],
    ["structured", "events"],
  ])("a view %s includes no %s", async (view, layer) => {
    const request = { query: "trip", view, include: [layer] };
    const error = await memoryErrorOf(suite.memory.recall(suite.newScope(), request));
    expect(error).toMatchObject({ name: "ValidationError", field: "include" });
  });

  test("diagnostics tell what was looked at, and in full why it was left out", async () => {
    const scope = await writeTrips(suite);
    const request = {
      query: "trip",
      filters: { labels: { in: ["work"] } },
      diagnostics: "full",
    } as const;
    const { diagnostics } = await suite.memory.recall(scope, request);
    expect(diagnostics?.layers.events).toEqual({ found: 3, kept: 1 });
    const dropped = diagnostics?.drops?.filter(({ layer }) => layer === "events") ?? [];
    expect(dropped.map(({ reason }) => reason)).toEqual(["filter", "filter"]);
    expect((await suite.memory.recall(scope, "trip")).diagnostics).toBeUndefined();
  });
}
