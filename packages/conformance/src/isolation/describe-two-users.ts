import { expect, test } from "vitest";
import { collect } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

const turns = Array.from({ length: 15 }, (_, index) => index);

/** Two users at the same time. */
export function describeTwoUsers(suite: Suite<EventMemory>): void {
  test("two users who write, recall and answer at once never see each other", async () => {
    const root = suite.newScope();
    const users = ["ana", "anab"].map((name) => suite.memory.scope(`${root}/user:${name}`));
    const seen = await Promise.all(users.map(chat));
    for (const [index, user] of users.entries()) {
      expect(seen[index]).toEqual(new Set([user.path]));
      expect(await collect(await user.events())).toHaveLength(turns.length);
    }
  });
}

/** Chats for some turns, all steps of a turn at once, and gives the scopes of all that was read. */
async function chat(user: ReturnType<EventMemory["scope"]>): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (const turn of turns) {
    const [, pack, answer, page] = await Promise.all([
      user.experience(`The telescope is in room ${turn}.`),
      user.recall("Where is the telescope?"),
      user.answer("Where is the telescope?"),
      user.events(),
    ]);
    for (const { scope } of [...pack.layers.events, ...answer.citations, ...page.items]) {
      seen.add(scope);
    }
  }
  return seen;
}
