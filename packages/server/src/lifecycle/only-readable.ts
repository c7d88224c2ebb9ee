import type { Capability, Memory } from "@keepsake/core";

/** Whether a caller may do something in a scope. Asking is told to nobody. */
export async function mayIn(memory: Memory, scope: string, wanted: Capability): Promise<boolean> {
  const { allowed } = await memory.effectivePolicy(scope);
  return allowed.some(({ capability }) => capability === wanted);
}

/** Those of some records that are in scopes which a caller may read now. */
export async function onlyReadable<T extends { readonly scope: string }>(
  memory: Memory,
  records: readonly T[],
): Promise<readonly T[]> {
  const scopes = Array.from(new Set(records.map(({ scope }) => scope)));
  const answers = await Promise.all(
    scopes.map((scope) => mayIn(memory, scope, "scope.read.local")),
  );
  const readable = new Set(scopes.filter((_, index) => answers[index]));
  return records.filter(({ scope }) => readable.has(scope));
}
