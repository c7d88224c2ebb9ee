import { expect, test } from "vitest";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { groupsOf, listEpisodes } from "./list-episodes.ts";
import { at, writeTurns } from "./write-turns.ts";

/** Episodes that grow, and are read by their ids. */
export function describeLateEvents(suite: Suite): void {
  test("an episode keeps its id when an event of it arrives late", async () => {
    const scope = suite.newScope();
    const [b = ""] = await writeTurns(suite, scope, at("10:10"));
    const [before] = await listEpisodes(suite.memory, scope);
    const [a = "", c = ""] = await writeTurns(suite, scope, at("10:00"), at("10:20"));
    const [after] = await listEpisodes(suite.memory, scope);
    expect(after).toMatchObject({ id: before?.id, eventIds: [a, b, c] });
    expect(await suite.memory.episode(before?.id ?? "")).toMatchObject({ eventIds: [a, b, c] });
  });

  test("a late event that stands between two episodes makes them one", async () => {
    const scope = suite.newScope();
    const [a = "", c = ""] = await writeTurns(suite, scope, at("10:00"), at("10:50"));
    expect(await groupsOf(suite.memory, scope)).toEqual([[c], [a]]);
    const [b = ""] = await writeTurns(suite, scope, at("10:25"));
    expect(await groupsOf(suite.memory, scope)).toEqual([[a, b, c]]);
  });

  test("an episode read by its id tells which turn answers which", async () => {
    const scope = suite.newScope();
    const assistant = { role: "assistant" } as const;
    const [a = "", b = "", c = ""] = await writeTurns(
      suite,
      scope,
      at("10:00", { text: "Where is it?" }),
      at("10:01", { text: "In Faro.", ...assistant }),
      at("10:02", { text: "Thank you." }),
    );
    const chain = [
      { from: a, to: b, relation: "follows" },
      { from: b, to: c, relation: "follows" },
    ];
    const [listed] = await listEpisodes(suite.memory, scope, { withCausalChain: true });
    expect(listed?.causalChain).toEqual(chain);
    expect((await suite.memory.episode(listed?.id ?? "")).causalChain).toEqual(chain);
  });

  test("an id of another kind names no episode", async () => {
    const scope = suite.newScope();
    const [eventId = ""] = await writeTurns(suite, scope, at("10:00"));
    expect((await memoryErrorOf(suite.memory.episode(eventId))).name).toBe("NotFoundError");
  });
}
