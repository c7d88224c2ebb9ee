import { DatabaseSync } from "node:sqlite";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { AcknowledgedWrite } from "./kill-writer.ts";
import { burstSize, planWrite } from "./planned-write.ts";

/** What a kill did to a file; every figure but `repeated` is 0 where all is well. */
export interface Damage {
  /** Acknowledged events that are gone, changed, or carry another id. */
  readonly lost: number;
  /** Events that are stored more than once. */
  readonly doubled: number;
  /** Last acknowledged events that recall does not find. */
  readonly unfound: number;
  /** Repeats of acknowledged writes that were not answered as replays of the same event. */
  readonly unreplayed: number;
  /** Problems that SQLite's integrity check names. */
  readonly corrupt: number;
  /** Writes without acknowledgement that were repeated under their idempotency keys. */
  readonly repeated: number;
}

/**
 * Opens the file that the writer of `round` was killed on, repeats what it had not been acknowledged,
 * and compares the file with `acknowledged`, the writes of this and earlier rounds on it.
 */
export async function verifyFile(
  path: string,
  round: number,
  acknowledged: readonly AcknowledgedWrite[],
): Promise<Damage> {
  const memory = await openMemory({ path });
  try {
    const lostBefore = await countLost(memory, acknowledged);
    const unfound = await countUnfound(memory, acknowledged.at(-1));
    const unreplayed = await countUnreplayed(memory, acknowledged.slice(-burstSize));
    const repeats = await repeatUnacknowledged(memory, round, acknowledged);
    const all = [...acknowledged, ...repeats];
    const lost = Math.max(lostBefore, await countLost(memory, all));
    const doubled = await countDoubled(memory, all);
    const corrupt = countCorrupt(path);
    return { lost, unfound, unreplayed, doubled, corrupt, repeated: repeats.length };
  } finally {
    await memory.close();
  }
}

async function readTexts(
  memory: Memory,
  writes: readonly AcknowledgedWrite[],
): Promise<ReadonlyMap<string, string>> {
  const textOf = new Map<string, string>();
  for (const scope of new Set(writes.map((write) => write.scope))) {
    for await (const { id, content } of await memory.events(scope, { limit: 500 })) {
      textOf.set(id, content.kind === "message" ? `${scope} ${content.text}` : "");
    }
  }
  return textOf;
}

async function countLost(memory: Memory, writes: readonly AcknowledgedWrite[]): Promise<number> {
  const textOf = await readTexts(memory, writes);
  return writes.filter(({ eventId, scope, text }) => textOf.get(eventId) !== `${scope} ${text}`)
    .length;
}

async function countDoubled(memory: Memory, writes: readonly AcknowledgedWrite[]): Promise<number> {
  const texts = [...(await readTexts(memory, writes)).values()];
  return texts.length - new Set(texts).size;
}

async function countUnfound(memory: Memory, last: AcknowledgedWrite | undefined): Promise<number> {
  if (last === undefined) {
    return 0;
  }
  const pack = await memory.recall(last.scope, { query: last.text, view: "local" });
  return pack.layers.events.some(({ id }) => id === last.eventId) ? 0 : 1;
}

async function countUnreplayed(
  memory: Memory,
  writes: readonly AcknowledgedWrite[],
): Promise<number> {
  const answers = await Promise.all(
    writes.map(async ({ scope, text, idempotencyKey, eventId }) => {
      const answer = await memory.experience(scope, { text, idempotencyKey });
      return answer.replayed && answer.eventId === eventId;
    }),
  );
  return answers.filter((isReplay) => !isReplay).length;
}

/**
 * Repeats the writes of a round that had not been acknowledged, as far as the writer may have come.
 * Those that are in the file already are replayed and keep their id.
 */
async function repeatUnacknowledged(
  memory: Memory,
  round: number,
  acknowledged: readonly AcknowledgedWrite[],
): Promise<readonly AcknowledgedWrite[]> {
  const known = new Set(acknowledged.map(({ idempotencyKey }) => idempotencyKey));
  const ofRound = acknowledged.filter((write) => write.round === round);
  const begun = Math.max(0, ...ofRound.map(({ number }) => number)) + 2 * burstSize;
  const unknown = Array.from({ length: begun }, (_, number) => planWrite(round, number)).filter(
    ({ idempotencyKey }) => !known.has(idempotencyKey),
  );
  return await Promise.all(
    unknown.map(async (write) => {
      const { scope, text, idempotencyKey } = write;
      const { eventId } = await memory.experience(scope, { text, idempotencyKey });
      return { ...write, eventId };
    }),
  );
}

function countCorrupt(path: string): number {
  const database = new DatabaseSync(path);
  try {
    const lines = database.prepare("PRAGMA integrity_check").all();
    return lines.filter(({ integrity_check: line }) => line !== "ok").length;
  } finally {
    database.close();
  }
}
