// Started as a process of its own, so that each measurement has a memory and an event loop to
// itself; prints its report as JSON.
import { setTimeout as delay } from "node:timers/promises";
import { measureBare } from "./measure-bare.ts";
import { measureDerivation } from "./measure-derivation.ts";
import { type LoopReport, watchLoop } from "./watch-loop.ts";

const [contender = "", amount = "", path = ""] = process.argv.slice(2);

process.stdout.write(JSON.stringify(await measure(contender, Number(amount))));

async function measure(name: string, count: number): Promise<object> {
  if (name === "idle") {
    return await measureIdle(count);
  }
  return await (name === "bare" ? measureBare(path, count) : measureDerivation(path, count));
}

async function measureIdle(ms: number): Promise<LoopReport> {
  const { result: _, ...report } = await watchLoop(() => delay(ms));
  return report;
}
