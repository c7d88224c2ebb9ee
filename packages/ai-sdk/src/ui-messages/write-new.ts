import { type CallOptions, ConflictError, type ExperienceEnvelope } from "@keepsake/core";
import type { MemoryWith } from "@keepsake/core/adapters";
import { toBulks } from "./to-bulks.ts";

/**
 * Writes the experiences whose keys are new, and gives their keys. What was written under a key before
 * stays as it is, or forgotten, also where it had other labels then.
 */
export async function writeNew(
  memory: MemoryWith<"experienceBulk">,
  items: readonly ExperienceEnvelope[],
  options: CallOptions,
): Promise<ReadonlySet<string | undefined>> {
  const written = new Set<string | undefined>();
  for (const bulk of toBulks(items)) {
    for (const key of await writeBulk(memory, bulk, options)) {
      written.add(key);
    }
  }
  return written;
}

async function writeBulk(
  memory: MemoryWith<"experienceBulk">,
  bulk: readonly ExperienceEnvelope[],
  options: CallOptions,
): Promise<readonly (string | undefined)[]> {
  if (bulk.length === 0) {
    return [];
  }
  try {
    const { results } = await memory.experienceBulk(bulk, options);
    return bulk
      .filter((_, index) => results[index]?.replayed === false)
      .map(({ idempotencyKey }) => idempotencyKey);
  } catch (error) {
    const rest = bulk.filter(({ idempotencyKey }) => idempotencyKey !== keyInConflict(error));
    if (rest.length === bulk.length) {
      throw error;
    }
    return await writeBulk(memory, rest, options);
  }
}

function keyInConflict(error: unknown): unknown {
  return ConflictError.isInstance(error) ? error.details["idempotencyKey"] : null;
}
