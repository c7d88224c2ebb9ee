import { resolve } from "node:path";
import type { ScopedMemory } from "@keepsake/core";
import type { Terminal } from "./open-terminal.ts";

/** What the greeting tells of. */
export interface Greeting {
  readonly memory: ScopedMemory;
  /** Database file. */
  readonly data: string;
  /** Model that replies; undefined for the offline one. */
  readonly model: string | undefined;
}

/** Says whose memory lies where, how much is in it, and who replies. */
export async function greet(terminal: Terminal, { memory, data, model }: Greeting): Promise<void> {
  const { items, hasMore } = await memory.events({ limit: 500 });
  const count = `${hasMore ? "more than " : ""}${items.length} ${items.length === 1 ? "turn" : "turns"}`;
  const who = model ?? "an offline model, from memory alone (OPENAI_API_KEY brings a real one)";
  const place = data === ":memory:" ? "in this process alone" : resolve(data);
  terminal.writeNote(`Memory: ${place}, ${memory.path}, ${count}.`);
  terminal.writeNote(`Replies come from ${who}. /help lists the commands.`);
}
