import type { Memory } from "@keepsake/core";
import type { MemoryUnderTest } from "../memory-under-test.ts";

/** A memory of one test, which may open it again and again. */
interface OwnMemory {
  readonly memory: Memory;
  /** Opens what was written once more, after it was closed. */
  readonly reopen: () => Promise<Memory>;
}

/** Runs `work` on a new memory; closes all that was opened and disposes of it at the end. */
export async function withMemory(
  create: () => Promise<MemoryUnderTest>,
  work: (own: OwnMemory) => Promise<void>,
): Promise<void> {
  const subject = await create();
  const opened = [subject.memory];
  const reopen = async (): Promise<Memory> => {
    if (subject.reopen === undefined) {
      throw new TypeError("the capability reopen needs create to give a function reopen");
    }
    const memory = await subject.reopen();
    opened.push(memory);
    return memory;
  };
  try {
    await work({ memory: subject.memory, reopen });
  } finally {
    await Promise.all(opened.map((memory) => memory.close()));
    await subject.dispose?.();
  }
}
