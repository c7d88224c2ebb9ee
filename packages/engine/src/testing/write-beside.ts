// One of two processes that write to, read and forget from one file at once. Each waits for words
// of the other in the memory itself, so that both are under way together.
import { contentText } from "@keepsake/core";
import { openMemory } from "../open-memory.ts";
import { listAll } from "./list-all.ts";

/** What a process saw. */
export interface SeenBeside {
  readonly acknowledged: readonly string[];
  readonly forgotten: readonly string[];
  /** Ids of the shared scope once both processes were done, and those that recall found in it. */
  readonly listed: readonly string[];
  readonly recalled: readonly string[];
}

/** The scope both processes write to, and the word every event there holds. */
const scope = "org:shared";
const word = "thought";
const rounds = 60;

const [path = "", own = "", other = ""] = process.argv.slice(2);
const memory = await openMemory({ path });
const acknowledged: string[] = [];
const forgotten: string[] = [];
await memory.experience("org:signals", `${own} begins`);
await waitFor(`${other} begins`);
for (let round = 0; round < rounds; round += 1) {
  await writeRound(round);
}
await memory.experience("org:signals", `${own} ends`);
await waitFor(`${other} ends`);
const pack = await memory.recall(scope, {
  query: word,
  budgets: { maxEvents: 500, maxTokens: 1_000_000 },
});
const seen: SeenBeside = {
  acknowledged,
  forgotten,
  listed: (await listAll(memory, scope)).map(({ id }) => id),
  recalled: pack.layers.events.map(({ id }) => id),
};
await memory.close();
process.stdout.write(JSON.stringify(seen));

/** A single write, a few at once, a look at them, and every tenth time one of them forgotten. */
async function writeRound(round: number): Promise<void> {
  const single = await memory.experience(scope, `${own} ${word} ${round}`);
  const together = await Promise.all(
    ["left", "right"].map((side) => memory.experience(scope, `${own} ${word} ${round} ${side}`)),
  );
  const ids = [single, ...together].map(({ eventId }) => eventId);
  acknowledged.push(...ids);
  const visible = new Set((await listAll(memory, scope)).map(({ id }) => id));
  if (!ids.every((id) => visible.has(id))) {
    throw new Error(`${own} does not see what it wrote in round ${round}`);
  }
  if (round % 10 === 0) {
    await memory.forget(scope, { selector: { memoryIds: [single.eventId] } });
    forgotten.push(single.eventId);
  }
}

async function waitFor(signal: string): Promise<void> {
  for (;;) {
    const signals = await listAll(memory, "org:signals");
    if (signals.some(({ content }) => contentText(content) === signal)) {
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}
