import type { ScopedMemory } from "@keepsake/core";
import type { CountedMethod } from "./count-calls.ts";

/** The memory, of which some methods fail with a message that tells of the machine. */
export function failing(memory: ScopedMemory, ...methods: readonly CountedMethod[]): ScopedMemory {
  const error = new Error("EACCES /srv/secret/memory.db");
  const fail = async (): Promise<never> => await Promise.reject(error);
  return { ...memory, ...Object.fromEntries(methods.map((method) => [method, fail])) };
}
