import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { findTraces } from "../testing/count-traces.ts";
import { planMarkedEvents } from "../testing/marked-events.ts";
import { startScript } from "../testing/run-script.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

/** Rounds for each moment; take more for a soak. */
const rounds = Math.ceil(Number(process.env["KEEPSAKE_ERASURE_RUNS"] ?? 5) / 5);
const folder = useTemporaryFolder();
const scope = "org:acme/user:ana";
const other = "org:acme/user:bea";
const request = { confirmAll: true, idempotencyKey: "once" };

/** When to kill: so many milliseconds after a phase has begun. */
interface KillMoment {
  readonly phase: string;
  readonly afterMs: number;
}

const moments: readonly KillMoment[] = [
  { phase: "enumerate", afterMs: 0 },
  { phase: "refcount", afterMs: 0 },
  { phase: "delete", afterMs: 0 },
  { phase: "cleanup", afterMs: 0 },
  { phase: "cleanup", afterMs: 20 },
];

test(
  "an erasure whose process is killed in any phase goes on when the memory is opened again",
  { timeout: 60_000 * rounds },
  async () => {
    for (let round = 0; round < rounds; round += 1) {
      const outcomes = moments.map((moment, index) => killAndReopen(moment, `${round}-${index}`));
      await Promise.all(outcomes);
    }
  },
);

async function killAndReopen(moment: KillMoment, name: string): Promise<void> {
  const place = join(folder.path, name);
  mkdirSync(place);
  const path = join(place, "memory.db");
  const planned = planMarkedEvents(name, 80);
  const marks = planned.flatMap((event) => event.marks);
  const writer = await openMemory({ path });
  const inputs = planned.map(({ input }) => input);
  const { results } = await writer.experienceBulk(scope, inputs);
  const kept = await writer.experience(other, "My cat is called Biscuit.");
  await writer.buildBeliefs(scope);
  await writer.close();
  await killAt(path, moment);
  const memory = await openMemory({ path });
  const erasure = await memory.erase(scope, request, { wait: "completed" });
  expect(erasure).toMatchObject({ status: "completed", deleted: { events: planned.length } });
  expect(findTraces(place, marks)).toEqual([]);
  expect((await memory.events(scope)).items).toEqual([]);
  expect((await memory.event(kept.eventId)).id).toBe(kept.eventId);
  const [first] = inputs;
  const again = first === undefined ? null : await memory.experience(scope, first);
  expect(again).toMatchObject({ eventId: results[0]?.eventId, replayed: true });
  await memory.close();
}

/** Starts an erasure in a process of its own, and kills that at a moment, or once it is done. */
async function killAt(path: string, { phase, afterMs }: KillMoment): Promise<void> {
  const child = startScript("erase-and-tell", [path, scope]);
  const ended = once(child, "close");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === phase || line === "done") {
      break;
    }
  }
  await delay(afterMs);
  child.kill("SIGKILL");
  await ended;
}
