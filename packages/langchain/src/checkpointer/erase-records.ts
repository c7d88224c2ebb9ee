import { type CallOptions, type ForgetSelector, ServerError } from "@keepsake/core";
import type { MemoryWith } from "@keepsake/core/adapters";

/** Erases what is selected, and waits for the end. @throws `ServerError` where it did not get there. */
export async function eraseRecords(
  memory: MemoryWith<"erase">,
  selector: ForgetSelector,
  options: CallOptions,
): Promise<void> {
  const { erasureId, status } = await memory.erase({ selector }, { ...options, wait: "completed" });
  if (status !== "completed") {
    const how = `the erasure ${erasureId} is ${status}`;
    throw new ServerError(`${how}: what it selects is forgotten, and may be in the files still`);
  }
}
