import { type Extractor, openMemory } from "@keepsake/engine";
import type { Progress } from "../progress.ts";

/** Writes that begin in one tick. */
const burst = 1_000;
const scopeCount = 20;

/** The log is the same whatever is derived, and nothing is soon done. */
const noExtractor: Extractor = { name: "none", extract: () => ({ claims: [], names: [] }) };

/** Makes a memory file whose audit log has `rows` rows, each of a write of its own. */
export async function writeRows(path: string, rows: number, onProgress: Progress): Promise<void> {
  const memory = await openMemory({ path, extractor: noExtractor });
  try {
    for (let written = 0; written < rows; written += burst) {
      const texts = Array.from({ length: Math.min(burst, rows - written) }, (_, place) => place);
      await Promise.all(
        texts.map((place) =>
          memory.experience(`org:benchmark/user:u${place % scopeCount}`, `thought ${place}`),
        ),
      );
    }
    onProgress("waiting until all of it is derived");
    for (let scope = 0; scope < scopeCount; scope += 1) {
      await memory.buildBeliefs(`org:benchmark/user:u${scope}`);
    }
  } finally {
    await memory.close();
  }
}
