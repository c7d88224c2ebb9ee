import type { Memory } from "@keepsake/core";

/** Milliseconds after which a memory counts as one that does not answer. */
const patienceMs = 2_000;

/** Whether a memory answers a small read. */
export async function checkStorage(memory: Memory): Promise<boolean> {
  try {
    await memory.listScopes({ limit: 1 }, { timeoutMs: patienceMs });
    return true;
  } catch {
    return false;
  }
}
