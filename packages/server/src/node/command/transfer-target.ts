import { connectMemory, type Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { dataFlag, readData } from "./data-flag.ts";
import type { Flag } from "./flag.ts";
import type { FlagValues } from "./flag-values.ts";
import { readSecret, secretFlags } from "./read-secret.ts";

/** The flags that name a memory: a file, or a server. */
export const targetFlags: readonly Flag[] = [
  dataFlag,
  { name: "url", value: "URL", about: "a server in place of a file" },
  ...secretFlags("api-key", "the key or token for that server"),
  { name: "actor", value: "ACTOR", about: "who acts there; default the server's choice" },
];

/** Does something with the memory that {@link targetFlags} name. */
export async function withTarget<T>(
  values: FlagValues,
  work: (memory: Memory) => Promise<T>,
): Promise<T> {
  const memory = await openTarget(values);
  try {
    return await work(memory);
  } finally {
    await memory.close();
  }
}

async function openTarget(values: FlagValues): Promise<Memory> {
  const url = values.text("url");
  return url === undefined
    ? await openMemory({ path: readData(values), retentionSweepMs: 0 })
    : connectMemory({ url, token: readSecret(values, "api-key"), actor: values.text("actor") });
}
