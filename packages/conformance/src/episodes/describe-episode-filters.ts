import { beforeAll, describe, expect, test } from "vitest";
import { collect, idsOf } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { listEpisodes } from "./list-episodes.ts";

const items = [
  { text: "One o'clock.", speaker: "Ana", observedAt: "2026-03-01T13:00:00Z" },
  { text: "Still one.", speaker: "Ana", observedAt: "2026-03-01T13:20:00Z" },
  { text: "The next day.", speaker: "Rui", observedAt: "2026-03-02T13:00:00Z" },
  { text: "Who is there?", speaker: "ana", observedAt: "2026-03-03T13:00:00Z" },
  { text: "It is me.", speaker: "Rui", observedAt: "2026-03-03T13:01:00Z" },
];

/** Narrowing a listing of episodes. */
export function describeEpisodeFilters(suite: Suite): void {
  describe("filters", () => {
    let scope = "";
    beforeAll(async () => {
      scope = suite.newScope();
      await suite.memory.experienceBulk(scope, items);
    });

    const days = async (filter: object): Promise<readonly string[]> =>
      (await listEpisodes(suite.memory, scope, filter)).map(({ startedAt }) =>
        startedAt.slice(8, 10),
      );

    test.each([
      ["the newest come first", {}, ["03", "02", "01"]],
      ["of somebody, in any case", { actor: "ANA" }, ["03", "01"]],
      ["of nobody known", { actor: "Eva" }, []],
      [
        "with an instant within a stretch",
        { overlapping: { from: "2026-03-01T13:10:00Z", to: "2026-03-02T13:00:00.001Z" } },
        ["02", "01"],
      ],
      [
        "none that begins where the stretch ends",
        { overlapping: { from: "2026-03-01T13:20:00Z", to: "2026-03-02T13:00:00Z" } },
        ["01"],
      ],
      [
        "none that ended before it",
        { overlapping: { from: "2026-03-01T13:20:00.001Z", to: "2026-03-02" } },
        [],
      ],
    ])("%s", async (_, filter, expected) => {
      expect(await days(filter)).toEqual(expected);
    });

    describeEpisodePages(suite);
  });
}

function describeEpisodePages(suite: Suite): void {
  test("a stretch that ends before it starts is refused", async () => {
    const overlapping = { from: "2026-03-02", to: "2026-03-01" };
    await expectRefusal(suite.memory.episodes(suite.newScope(), { overlapping }), "overlapping.to");
  });

  test("pages give each episode once, in order", async () => {
    const scope = suite.newScope();
    await suite.memory.experienceBulk(scope, items);
    const all = idsOf(await listEpisodes(suite.memory, scope));
    const first = await suite.memory.episodes(scope, { limit: 1 });
    expect([first.items.length, first.hasMore]).toEqual([1, true]);
    expect(idsOf(await collect(first))).toEqual(all);
    const cursor = first.nextCursor ?? "";
    await expectRefusal(suite.memory.episodes(scope, { actor: "Ana", cursor }), "cursor");
    await expectRefusal(suite.memory.events(scope, { cursor }), "cursor");
  });

  test("views cover the scopes above and below, and none beside", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "Here.");
    const above = scope.split("/")[0] ?? "";
    await suite.memory.experience(above, "Above.");
    await suite.memory.experience(`${scope}/session:1`, "Below.");
    await suite.memory.experience(`${scope}b`, "Beside.");
    const scopesOf = async (view: "local" | "holistic" | "descend"): Promise<object> =>
      new Set((await listEpisodes(suite.memory, scope, { view })).map((found) => found.scope));
    expect(await scopesOf("local")).toEqual(new Set([scope]));
    expect(await scopesOf("holistic")).toEqual(new Set([scope, above]));
    expect(await scopesOf("descend")).toEqual(new Set([scope, `${scope}/session:1`]));
  });
}
