import type { Memory } from "@keepsake/core";
import type { MemoryUnderTest } from "../memory-under-test.ts";

/** A memory of one test, which may open it again and again. */
interface OwnMemory {
  readonly memory: Memory;
  /** Opens what was written once more, after it was closed. */
  readonly reopen: () => Promise<Memory>;
  /** Makes every write wait until the function it gives is called. */
  readonly stall: () => Promise<() => Promise<void>>;
}

/** Runs `work` on a new memory; closes all that was opened and disposes of it at the end. */
export async function withMemory(
  create: () => Promise<MemoryUnderTest>,
  work: (own: OwnMemory) => Promise<void>,
): Promise<void> {
  const subject = await create();
  const opened = [subject.memory];
  const releases: (() => Promise<void>)[] = [];
  const reopen = async (): Promise<Memory> => {
    const memory = await requireHook(subject, "reopen")();
    opened.push(memory);
    return memory;
  };
  const stall = async (): Promise<() => Promise<void>> => {
    const release = onlyOnce(await requireHook(subject, "stall")());
    releases.push(release);
    return release;
  };
  try {
    await work({ memory: subject.memory, reopen, stall });
  } finally {
    await Promise.all(releases.map((release) => release()));
    await Promise.all(opened.map((memory) => memory.close()));
    await subject.dispose?.();
  }
}

function requireHook<Name extends "reopen" | "stall">(
  subject: MemoryUnderTest,
  name: Name,
): NonNullable<MemoryUnderTest[Name]> {
  const hook = subject[name];
  if (hook === undefined) {
    throw new TypeError(`the capability ${name} needs create to give a function ${name}`);
  }
  return hook;
}

function onlyOnce(release: () => Promise<void>): () => Promise<void> {
  let released: Promise<void> | undefined;
  return () => (released ??= release());
}
