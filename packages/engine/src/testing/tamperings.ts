// What somebody with the file in hand can do to the audit log in it. Each way is as sly as it can be:
// what it puts there has the right hash for where it stands.
import type { DatabaseSync } from "node:sqlite";
import { chainHash, emptyChainHash } from "../audit/seal-audit-row.ts";

interface RowContent {
  readonly body: string;
  readonly hash: string;
}

/** The row with a number, or the emptiness before the first. */
export function rowAt(database: DatabaseSync, number: number): RowContent {
  const found = database.prepare("SELECT body, hash FROM audit WHERE number = ?").get(number);
  return { body: String(found?.["body"]), hash: String(found?.["hash"] ?? emptyChainHash) };
}

/** Writes a row over the one with its number, or as one that was not there. */
export function putRow(database: DatabaseSync, number: number, { body, hash }: RowContent): void {
  database
    .prepare("INSERT OR REPLACE INTO audit (number, body, hash) VALUES (?, ?, ?)")
    .run(number, body, hash);
}

/** Gives a row another body, and the hash that goes with it. */
export function forgeRow(database: DatabaseSync, number: number, body: string): void {
  putRow(database, number, { body, hash: chainHash(rowAt(database, number - 1).hash, body) });
}

/** Forges a row, and gives all behind it the hashes that go with it. */
export function rewriteFrom(database: DatabaseSync, number: number, body: string): void {
  forgeRow(database, number, body);
  const rest = database.prepare("SELECT number FROM audit WHERE number > ? ORDER BY number");
  for (const row of rest.all(number)) {
    const next = Number(row["number"]);
    forgeRow(database, next, rowAt(database, next).body);
  }
}

/** Exchanges two rows. */
export function swapRows(database: DatabaseSync, one: number, other: number): void {
  const content = rowAt(database, one);
  putRow(database, one, rowAt(database, other));
  putRow(database, other, content);
}

/** Moves the rows from a number on up or down. */
export function shiftRows(database: DatabaseSync, from: number, by: number): void {
  const aside = 1_000_000;
  database.exec(`
    UPDATE audit SET number = -${aside} - number WHERE number >= ${from};
    UPDATE audit SET number = -${aside} - number + ${by} WHERE number <= -${aside};
  `);
}

/** Puts a row where another stands, which is moved up with all behind it. */
export function insertRow(database: DatabaseSync, number: number, body: string): void {
  shiftRows(database, number, 1);
  forgeRow(database, number, body);
}

/** Takes a row away, and moves those behind it down. */
export function removeAndClose(database: DatabaseSync, number: number): void {
  database.prepare("DELETE FROM audit WHERE number = ?").run(number);
  shiftRows(database, number + 1, -1);
}

/** Moves the last sign of a hash to the front of the next. */
export function moveSign(database: DatabaseSync, number: number): void {
  const [row, next] = [rowAt(database, number), rowAt(database, number + 1)];
  putRow(database, number, { ...row, hash: row.hash.slice(0, -1) });
  putRow(database, number + 1, { ...next, hash: `${row.hash.slice(-1)}${next.hash}` });
}
