import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { describeLateEvents } from "./describe-late-events.ts";
import { groupsOf, listEpisodes } from "./list-episodes.ts";
import { at, writeTurns } from "./write-turns.ts";

/** Which turns make an episode. */
export function describeGrouping(suite: Suite): void {
  test("turns close to each other belong together, those after a long gap do not", async () => {
    const scope = suite.newScope();
    const [a = "", b = "", c = ""] = await writeTurns(
      suite,
      scope,
      at("10:00"),
      at("10:10"),
      at("20:00"),
    );
    expect(await groupsOf(suite.memory, scope)).toEqual([[c], [a, b]]);
  });

  test("the order of arrival decides nothing", async () => {
    const scope = suite.newScope();
    const [c = "", b = "", a = ""] = await writeTurns(
      suite,
      scope,
      at("20:00"),
      at("10:10"),
      at("10:00"),
    );
    expect(await groupsOf(suite.memory, scope)).toEqual([[c], [a, b]]);
  });

  test("turns of two conversations that go on at once are kept apart", async () => {
    const scope = suite.newScope();
    const one = { labels: ["session:one"] };
    const two = { labels: ["home", "session:two"] };
    const [a = "", b = "", c = "", d = ""] = await writeTurns(
      suite,
      scope,
      at("10:00", one),
      at("10:01", two),
      at("10:02", one),
      at("10:03"),
    );
    const episodes = await listEpisodes(suite.memory, scope);
    expect(episodes.map(({ conversation, eventIds }) => [conversation, eventIds])).toEqual([
      [null, [d]],
      ["session:two", [b]],
      ["session:one", [a, c]],
    ]);
  });

  describeEpisode(suite);
  describeLateEvents(suite);
}

function describeEpisode(suite: Suite): void {
  test("an episode says when it was, who took part and what it began with", async () => {
    const scope = suite.newScope();
    const [a = "", b = ""] = await writeTurns(
      suite,
      scope,
      at("10:00", { text: "The telescope arrived from Faro.", speaker: "Ana" }),
      at("10:10", { text: "Noted.", role: "assistant" }),
    );
    const [episode] = await listEpisodes(suite.memory, scope);
    expect(episode).toEqual({
      id: a.replace("evt_", "ep_"),
      scope,
      title: "The telescope arrived from Faro.",
      startedAt: "2026-03-05T10:00:00.000Z",
      endedAt: "2026-03-05T10:10:00.000Z",
      conversation: null,
      actors: ["Ana", "assistant"],
      eventIds: [a, b],
      causalChain: [],
      recordedFrom: (await suite.memory.event(a)).recordedAt,
    });
  });
}
