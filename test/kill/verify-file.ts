import { DatabaseSync } from "node:sqlite";
import { contentText, type Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { AcknowledgedWrite } from "./kill-writer.ts";
import { burstSize, planWrite } from "./planned-write.ts";
import { type DerivationDamage, verifyDerivation } from "./verify-derivation.ts";

/** What a kill did to a file; every figure but `repeated` and `facts` is 0 where all is well. */
export interface Damage extends DerivationDamage {
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

/** What to compare a file with. */
export interface Verification {
  /** The round that its writer was killed in. */
  readonly round: number;
  /** The writes of this and earlier rounds on it. */
  readonly acknowledged: readonly AcknowledgedWrite[];
  /** Whether to wait for derivation, and to compare it with a new one. */
  readonly isDerived: boolean;
}

const underived: DerivationDamage = { facts: 0, misderived: 0, doubledFacts: 0 };

/**
 * Opens the file that a writer was killed on, repeats what it had not been acknowledged, and compares
 * the file with what was.
 */
export async function verifyFile(
  path: string,
  { round, acknowledged, isDerived }: Verification,
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
    const scopes = new Set(all.map(({ scope }) => scope));
    const derived = isDerived ? await verifyDerivation(memory, scopes) : underived;
    const corrupt = countCorrupt(path);
    return { lost, unfound, unreplayed, doubled, corrupt, repeated: repeats.length, ...derived };
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
      textOf.set(id, `${scope} ${contentText(content)}`);
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
    writes.map(async ({ scope, input, eventId }) => {
      const answer = await memory.experience(scope, input);
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
      const { eventId } = await memory.experience(write.scope, write.input);
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
