import type { AuditVerification, AuditVerificationRequest } from "@keepsake/core";
import { DatabaseSync } from "node:sqlite";
import { openMemory } from "../open-memory.ts";

/** A row of the audit log as the file holds it. */
export interface FileRow {
  readonly number: number;
  readonly body: string;
  readonly hash: string;
}

/** Writes an audit log of `rows` rows to a new file; the last one tells of two events. */
export async function writeAuditedFile(path: string, rows: number): Promise<void> {
  const memory = await openMemory({ path });
  for (let row = 1; row < rows; row += 1) {
    await memory.experience("org:acme/user:ana", `thought ${row}`);
  }
  await memory.experienceBulk("org:acme/user:bob", ["one", "two"]);
  await memory.close();
}

/** Does something to the file behind the back of any memory. */
export function tamper<T>(path: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** The rows of the log in a file. */
export function fileRows(path: string): readonly FileRow[] {
  return tamper(path, (database) =>
    database
      .prepare("SELECT number, body, hash FROM audit ORDER BY number")
      .all()
      .map(({ number, body, hash }) => ({
        number: Number(number),
        body: String(body),
        hash: String(hash),
      })),
  );
}

/** Opens the file, and checks its log. */
export async function verifyFile(
  path: string,
  request?: AuditVerificationRequest,
): Promise<AuditVerification> {
  const memory = await openMemory({ path });
  try {
    return await memory.verifyAudit(request);
  } finally {
    await memory.close();
  }
}
