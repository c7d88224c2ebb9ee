import { connectMemory, type Memory } from "@keepsake/core";
import { setTimeout as sleep } from "node:timers/promises";
import { startMortalServer } from "./mortal-server.ts";

/** What all rounds came to. */
export interface HttpKillTally {
  readonly rounds: number;
  /** Writes that clients were told are safe. */
  readonly acknowledged: number;
  /** Tries that were made again. */
  readonly retried: number;
  /** Calls that failed in spite of their retries. */
  readonly failed: number;
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There more than once. */
  readonly doubled: number;
  /** There under another id than the one that was told. */
  readonly renamed: number;
}

/** How {@link runHttpKillRounds} works. */
export interface HttpKillOptions {
  /** Of the file that is served. */
  readonly path: string;
  readonly rounds: number;
  readonly onRound?: ((round: number, acknowledged: number) => void) | undefined;
}

const writers = 8;
const bulkSize = 5;
const scope = "org:kill/user:ana";

/** What writers note down. */
interface Notes {
  isOver: boolean;
  retried: number;
  failed: number;
  /** The ids that were told, by the text that was written. */
  readonly told: Map<string, string>;
}

/** Kills a server under load again and again, starts it anew, and counts what that did to the writes. */
export async function runHttpKillRounds(options: HttpKillOptions): Promise<HttpKillTally> {
  const { path, rounds, onRound } = options;
  const notes: Notes = { isOver: false, retried: 0, failed: 0, told: new Map() };
  const server = await startMortalServer(path);
  const memory = connectMemory({
    url: server.url,
    maxRetries: 30,
    onRetry: () => void (notes.retried += 1),
  });
  const writing = Array.from({ length: writers }, (_, writer) => write(memory, writer, notes));
  for (let round = 1; round <= rounds; round += 1) {
    const before = notes.told.size;
    await until(() => notes.told.size > before);
    await sleep(Math.random() * 300);
    await server.kill();
    await server.restart();
    onRound?.(round, notes.told.size);
  }
  notes.isOver = true;
  await Promise.all(writing);
  const damage = await compare(memory, notes.told);
  await memory.close();
  await server.kill();
  const { retried, failed, told } = notes;
  return { rounds, acknowledged: told.size, retried, failed, ...damage };
}

/** Writes one by one and in bulks, each under the key that the client makes for it. */
async function write(memory: Memory, writer: number, notes: Notes): Promise<void> {
  for (let number = 0; !notes.isOver; number += 1) {
    const size = number % 3 === 0 ? bulkSize : 1;
    const texts = Array.from({ length: size }, (_, item) => `word ${writer} ${number} ${item}`);
    try {
      const ids = await writeTexts(memory, texts);
      texts.forEach((text, index) => notes.told.set(text, ids[index] ?? ""));
    } catch {
      notes.failed += 1;
    }
  }
}

async function writeTexts(memory: Memory, texts: readonly string[]): Promise<readonly string[]> {
  const [text = "", ...others] = texts;
  if (others.length === 0) {
    return [(await memory.experience(scope, text)).eventId];
  }
  const { results } = await memory.experienceBulk(scope, texts);
  return results.map(({ eventId }) => eventId);
}

async function compare(
  memory: Memory,
  told: ReadonlyMap<string, string>,
): Promise<Pick<HttpKillTally, "lost" | "doubled" | "renamed">> {
  const found = new Map<string, string[]>();
  for await (const { id, content } of await memory.events(scope, { limit: 500 })) {
    const text = content.kind === "message" ? content.text : "";
    found.set(text, [...(found.get(text) ?? []), id]);
  }
  const isMissing = (text: string): boolean => !found.has(text);
  return {
    lost: [...told.keys()].filter(isMissing).length,
    doubled: [...found.values()].filter((ids) => ids.length > 1).length,
    renamed: [...found].filter(([text, ids]) => !ids.includes(told.get(text) ?? ids[0] ?? ""))
      .length,
  };
}

async function until(isMet: () => boolean): Promise<void> {
  while (!isMet()) {
    await sleep(5);
  }
}
