import { setImmediate as endOfTurn } from "node:timers/promises";
import { openBareStore } from "../bare-store.ts";
import { inBulks } from "./in-bulks.ts";
import { makeTalk } from "./talk.ts";
import { type LoopReport, watchLoop } from "./watch-loop.ts";

/** Writes the same turns to the baseline, each bulk in a transaction, and lets the loop turn between. */
export async function measureBare(path: string, turns: number): Promise<LoopReport> {
  const bulks = inBulks(makeTalk(1, turns));
  const store = openBareStore(path);
  try {
    const { result: _, ...report } = await watchLoop(async () => {
      for (const bulk of bulks) {
        store.write(bulk);
        await endOfTurn();
      }
    });
    return report;
  } finally {
    store.close();
  }
}
