// Writes to a memory in a folder until its disk is full. Where it is given a file to take away, it
// makes space with that and writes on. Prints what became of all that.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { openMemory } from "../open-memory.ts";
import { type DescribedError, describeError } from "./describe-error.ts";

/** What writing on a full disk came to. */
export interface FullDisk {
  /** Ids that were acknowledged before and after the disk was full. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** How the first write failed that did not fit, and opening a new file then. */
  readonly writing: DescribedError | null;
  readonly opening: DescribedError | null;
  /** Ids that could be read while the disk was full, and at the end. */
  readonly readWhileFull: readonly string[];
  readonly readAtEnd: readonly string[];
}

const scope = "user:ana";
const mostWrites = 1_000;
const text = "thought ".repeat(2_500);

const [folder = "", ballast] = process.argv.slice(2);
const memory = await openMemory({ path: join(folder, "memory.db") });
const before: string[] = [];
let writing: DescribedError | null = null;
while (writing === null && before.length < mostWrites) {
  writing = await describeError(write("before", before));
}
const readWhileFull = await readIds();
const opening = await describeError(openMemory({ path: join(folder, "another.db") }));
const after: string[] = [];
if (ballast !== undefined) {
  rmSync(ballast);
  await write("after", after);
}
const readAtEnd = await readIds();
await memory.close();
const outcome: FullDisk = { before, after, writing, opening, readWhileFull, readAtEnd };
process.stdout.write(JSON.stringify(outcome));

async function write(word: string, ids: string[]): Promise<void> {
  const idempotencyKey = `${word}-${ids.length}`;
  ids.push((await memory.experience(scope, { text: `${word} ${text}`, idempotencyKey })).eventId);
}

async function readIds(): Promise<readonly string[]> {
  const page = await memory.events(scope, { limit: 500 });
  return page.items.map(({ id }) => id);
}
