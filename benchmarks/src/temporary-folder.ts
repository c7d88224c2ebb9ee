import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Type of a file system that lies in memory, where synchronising to disk costs nothing. */
const tmpfsType = 0x01_02_19_94;

/** Runs `work` with a new folder below the system's temporary one and removes it afterwards. */
export async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "keepsake-benchmark-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whether `folder` lies in memory rather than on a disk. */
export async function isInMemory(folder: string): Promise<boolean> {
  return (await statfs(folder)).type === tmpfsType;
}
