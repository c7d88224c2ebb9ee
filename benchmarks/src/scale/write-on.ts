import type { Memory } from "@keepsake/core";
import { createConversationSource } from "../speed/conversation-source.ts";

/** The scope that is written to while others are read. */
export const writerScope = "org:benchmark/user:writer";

/** Writes turn after turn, each once the one before is on disk, until `isOver`; gives their number. */
export async function writeOn(memory: Memory, isOver: () => boolean): Promise<number> {
  const source = createConversationSource(9);
  let written = 0;
  while (!isOver()) {
    for (const { text, speaker } of source.turns(writerScope, 1)) {
      await memory.experience(writerScope, { text, speaker });
      written += 1;
    }
  }
  return written;
}
