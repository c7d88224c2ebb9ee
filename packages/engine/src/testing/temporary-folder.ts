import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A new, empty folder for each test of a file, and the paths in it. */
export interface TemporaryFolder {
  readonly path: string;
  readonly join: (name: string) => string;
}

/** Makes a folder before each test and takes it away after it. */
export function useTemporaryFolder(): TemporaryFolder {
  let path = "";
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), "keepsake-"));
  });
  afterEach(() => {
    rmSync(path, { recursive: true });
  });
  return {
    get path() {
      return path;
    },
    join: (name) => join(path, name),
  };
}
