import { resolve } from "node:path";
import type { Place } from "./open-place.ts";
import type { Terminal } from "./open-terminal.ts";
import type { ChatMemory } from "../chat-memory.ts";

/** What the greeting tells of. */
export interface Greeting {
  readonly memory: ChatMemory;
  readonly place: Place;
  /** Model that replies; undefined for the offline one. */
  readonly model: string | undefined;
}

/** Says whose memory lies where, how much is in it, and who replies. */
export async function greet(terminal: Terminal, { memory, place, model }: Greeting): Promise<void> {
  const { items, hasMore } = await memory.events({ limit: 500 });
  const count = `${hasMore ? "more than " : ""}${items.length} ${items.length === 1 ? "turn" : "turns"}`;
  const who = model ?? "an offline model, from memory alone (OPENAI_API_KEY brings a real one)";
  terminal.writeNote(`Memory: ${describePlace(place)}, ${memory.path}, ${count}.`);
  terminal.writeNote(`Replies come from ${who}. /help lists the commands.`);
}

function describePlace(place: Place): string {
  if (place.kind === "file") {
    return place.data === ":memory:" ? "in this process alone" : resolve(place.data);
  }
  return place.kind === "ai-memory" ? `ai-memory at ${place.url}` : place.url;
}
