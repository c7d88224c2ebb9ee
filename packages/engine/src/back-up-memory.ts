import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { ValidationError } from "@keepsake/core";
import { copyFile } from "./storage/sqlite/inspect/copy-file.ts";

/** What to copy, and where to. */
export interface BackUpOptions {
  /** The memory's file; other processes may have it open, and write to it meanwhile. */
  readonly path: string;
  /** The file that the copy becomes; there must be none yet. */
  readonly to: string;
}

/**
 * Copies a memory to another file, as it was at one moment: everything that was acknowledged before the
 * call is in it. Whoever writes to it meanwhile does not wait. The copy is a memory of its own, which
 * `openMemory` opens.
 *
 * @throws `ValidationError` on field `path` where it is no memory file, and on `to` where there is
 * something already or nothing can be written; `ServerError` where copying failed.
 */
export async function backUpMemory({ path, to }: BackUpOptions): Promise<void> {
  if (existsSync(to)) {
    throw new ValidationError("to", `${JSON.stringify(to)} is there already; give another file`);
  }
  const unfinished = `${to}.${process.pid}.unfinished`;
  try {
    await copyFile(path, unfinished);
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
