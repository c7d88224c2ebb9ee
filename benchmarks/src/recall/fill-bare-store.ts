import { join } from "node:path";
import { openBareStore } from "../bare-store.ts";
import type { Conversation } from "../locomo/conversation.ts";
import { type Contender, toScope } from "./contender.ts";

/** Writes conversations into SQLite with its text index, and nothing around them. */
export function fillBareStore(folder: string, conversations: readonly Conversation[]): Contender {
  const store = openBareStore(join(folder, "fts5.db"));
  const diaIdOf = new Map<unknown, string>();
  for (const { sampleId, turns } of conversations) {
    const scope = toScope(sampleId);
    const ids = store.write(turns.map((turn) => ({ ...turn, scope, role: "user" })));
    for (const [index, id] of ids.entries()) {
      diaIdOf.set(id, turns[index]?.diaId ?? "");
    }
  }
  return {
    search: async (sampleId, question) =>
      store.search(toScope(sampleId), question).map(({ id }) => diaIdOf.get(id) ?? String(id)),
    close: () => store.close(),
  };
}
