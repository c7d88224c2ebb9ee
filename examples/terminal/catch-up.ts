import { TimeoutError } from "@keepsake/core";
import type { WholeConversation } from "./conversation.ts";

/** Waits a little until facts are taken from what was said last; says so where they are not yet. */
export async function catchUp({ memory, terminal }: WholeConversation): Promise<void> {
  try {
    await memory.buildBeliefs({ timeoutMs: 5_000 });
  } catch (error) {
    if (!TimeoutError.isInstance(error)) {
      throw error;
    }
    terminal.writeNote("Memory is still reading what it was told; so far it knows this:");
  }
}
