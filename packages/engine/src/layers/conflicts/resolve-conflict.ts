import type { Conflict, ConflictResolution, Fact } from "@keepsake/core";
import { setTimeout } from "node:timers/promises";
import type { BoundEngine } from "../../engine.ts";
import { writeAsGranted } from "../../log/write-as-granted.ts";
import type { Storage } from "../../storage/storage.ts";
import { decideConflict } from "./decide-conflict.ts";
import { findConflict } from "./find-conflict.ts";

/** Milliseconds to wait at most where the clock was set back. */
const mostTries = 5;

/** Decides a conflict by writing into the log, and gives it as it is then. */
export async function resolveConflict(
  engine: BoundEngine,
  id: string,
  resolution: ConflictResolution,
): Promise<Conflict> {
  const { storage, writer, access } = engine;
  const conflict = await findConflict(storage, id);
  const toldAtMs = await readTellings(storage, conflict.facts);
  await passDetection(conflict);
  const nowMs = Math.max(Date.now(), ...toldAtMs.values());
  const inputs = decideConflict(conflict, resolution, { actor: access.actor, nowMs, toldAtMs });
  await writeAsGranted(engine, conflict.scope, {
    operation: "resolveConflict",
    options: { wait: "consolidated" },
    inputs,
    write: (terms) => writer.writeAll(conflict.scope, inputs, terms),
  });
  return await findConflict(storage, id);
}

/**
 * Lets the clock pass the millisecond in which a conflict was found: what is known for no time at all is
 * not kept, and it could not be read again.
 */
async function passDetection({ detectedAt }: Conflict): Promise<void> {
  for (let tries = 0; tries < mostTries && Date.now() <= Date.parse(detectedAt); tries += 1) {
    await setTimeout(1);
  }
}

/** When each fact was last told, in milliseconds since the epoch. */
async function readTellings(
  storage: Storage,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, number>> {
  const versions = await Promise.all(facts.map(({ id }) => storage.findFact(id)));
  return new Map(
    versions
      .filter((version) => version !== null)
      .map(({ id, supports }) => [
        id,
        Math.max(...supports.map(({ observedAtMs }) => observedAtMs)),
      ]),
  );
}
