import type { Memory } from "@keepsake/core";
import { mayIn } from "./only-readable.ts";

/** @throws `PolicyDeniedError` where a caller may not follow what happens in a scope. */
export async function requireFollowing(memory: Memory, scope: string): Promise<void> {
  if (!(await mayIn(memory, scope, "lifecycle.subscribe"))) {
    const denied = memory.lifecycle(scope)[Symbol.asyncIterator]();
    await denied.next().finally(() => denied.return?.());
  }
}
