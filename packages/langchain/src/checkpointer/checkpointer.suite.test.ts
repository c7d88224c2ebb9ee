import { openMemoryAt, places } from "@keepsake/testing";
import type { CheckpointSaverTestInitializer } from "@langchain/langgraph-checkpoint-validation";
import { deltaChannelHistoryTests, validate } from "@langchain/langgraph-checkpoint-validation";
import { KeepsakeSaver } from "./keepsake-saver.ts";

for (const place of places) {
  const closing = new Map<KeepsakeSaver, () => Promise<void>>();
  const initializer: CheckpointSaverTestInitializer<KeepsakeSaver> = {
    checkpointerName: `KeepsakeSaver, ${place}`,
    async createCheckpointer() {
      const { memory, stop } = await openMemoryAt(place);
      const saver = new KeepsakeSaver({ memory: memory.scope("org:acme/app:support") });
      closing.set(saver, stop);
      return saver;
    },
    async destroyCheckpointer(saver) {
      await closing.get(saver)?.();
      closing.delete(saver);
    },
  };
  validate(initializer);
  deltaChannelHistoryTests(initializer);
}
