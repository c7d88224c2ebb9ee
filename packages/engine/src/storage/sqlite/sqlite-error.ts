import { MemoryError, ServerError } from "@keepsake/core";

/** Primary result codes of SQLite that are told apart. https://www.sqlite.org/rescode.html */
export const sqliteCode = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** The primary result code of an error of SQLite's; null for any other. */
export function sqliteCodeOf(error: unknown): number | null {
  if (error instanceof Error && "errcode" in error && typeof error.errcode === "number") {
    return error.errcode & 0xff;
  }
  return null;
}

/** Whether another connection holds what this one needs, so that waiting helps. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code === sqliteCode.busy || code === sqliteCode.locked;
}

const explanations = new Map<number, string>([
  [sqliteCode.busy, "another process kept it locked; try again"],
  [sqliteCode.full, "the disk is full; free some space and try again"],
  [sqliteCode.readOnly, "it became read-only; restore write permission on the file and its folder"],
  [sqliteCode.ioError, "the disk failed to read or write; check it and its free space"],
  [sqliteCode.corrupt, "its content is damaged; restore a backup"],
]);

/** The typed error for a failure of the storage at `path`; a typed error stays as it is. */
export function toStorageError(error: unknown, path: string): MemoryError {
  if (MemoryError.isInstance(error)) {
    return error;
  }
  const code = sqliteCodeOf(error);
  if (code === null) {
    return new ServerError(`memory failed: ${messageOf(error)}`, { cause: error });
  }
  const explanation = explanations.get(code) ?? messageOf(error);
  return new ServerError(`the memory file ${path} cannot be used: ${explanation}`, {
    code: explanations.has(code) && code !== sqliteCode.corrupt ? "WAL_UNAVAILABLE" : "INTERNAL",
    details: { path },
    cause: error,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
