import type { DatabaseSync } from "node:sqlite";
import {
  forgeRow,
  insertRow,
  moveSign,
  removeAndClose,
  rowAt,
  shiftRows,
  swapRows,
} from "./tamperings.ts";

type Tampering = (database: DatabaseSync) => void;

const run =
  (sql: string): Tampering =>
  (database) =>
    database.exec(sql);
const setBody = (number: number, body: string): Tampering =>
  run(`UPDATE audit SET body = ${body} WHERE number = ${number}`);
const setHash = (number: number, hash: string): Tampering =>
  run(`UPDATE audit SET hash = ${hash} WHERE number = ${number}`);
const most = 2n ** 63n - 1n;
const otherHash = `'${"f".repeat(64)}'`;
const otherBody = "replace(body, 'user:local', 'user:other')";
const forge =
  (number: number): Tampering =>
  (database) =>
    forgeRow(database, number, rowAt(database, 3).body.replace("user:local", "user:other"));

/** What is done to a log of eight rows, 0 to 7, and the row at which it is found. */
export const tamperingCases: readonly (readonly [string, number, Tampering])[] = [
  ["a changed body", 3, setBody(3, otherBody)],
  ["a changed body of the first row", 0, setBody(0, otherBody)],
  ["a changed body of the last row", 7, setBody(7, otherBody)],
  ["a body with a space more", 3, setBody(3, "body || ' '")],
  ["a body with NUL behind it", 3, setBody(3, "body || char(0)")],
  ["a body with a line feed behind it", 3, setBody(3, "body || char(10)")],
  ["a body with the next one behind it", 3, setBody(3, "body || char(10) || body")],
  ["an emptied body", 3, setBody(3, "''")],
  ["a body that is no JSON", 7, setBody(7, "'x'")],
  ["a changed hash", 3, setHash(3, otherHash)],
  ["a changed hash of the last row", 7, setHash(7, otherHash)],
  ["a hash in capitals", 3, setHash(3, "upper(hash)")],
  ["a hash with a line feed behind it", 3, setHash(3, "hash || char(10)")],
  ["a sign moved from one hash to the next", 3, (database) => moveSign(database, 3)],
  ["a body and its hash changed together", 4, forge(3)],
  ["the first row changed with its hash", 1, forge(0)],
  ["the first row removed", 0, run("DELETE FROM audit WHERE number = 0")],
  ["a row removed", 3, run("DELETE FROM audit WHERE number = 3")],
  ["the last row removed", 7, run("DELETE FROM audit WHERE number = 7")],
  ["the last rows removed", 5, run("DELETE FROM audit WHERE number >= 5")],
  ["all rows removed", 0, run("DELETE FROM audit")],
  ["a row removed and the gap closed", 3, (database) => removeAndClose(database, 3)],
  ["a row inserted", 4, (database) => insertRow(database, 3, "{}")],
  ["a row inserted where the first one was", 1, (database) => insertRow(database, 0, "{}")],
  ["a row put before the first one", 0, forge(-1)],
  ["a row added behind the last", 8, forge(8)],
  ["a row added far behind the last", 8, forge(1_000)],
  [
    "a row moved as far behind as can be",
    3,
    run(`UPDATE audit SET number = ${most} WHERE number = 3`),
  ],
  [
    "a row moved as far before as can be",
    0,
    run(`UPDATE audit SET number = -${most} WHERE number = 3`),
  ],
  ["two rows swapped", 2, (database) => swapRows(database, 2, 5)],
  ["two neighbours swapped", 2, (database) => swapRows(database, 2, 3)],
  ["the last two rows swapped", 6, (database) => swapRows(database, 6, 7)],
  ["rows numbered anew from one on", 3, (database) => shiftRows(database, 3, 1)],
  ["a row moved behind the last", 3, run("UPDATE audit SET number = 8 WHERE number = 3")],
  ["the end put back", 7, run("UPDATE scopes SET last_audit = last_audit - 1")],
  ["the end put forward", 8, run("UPDATE audit_end SET length = 9")],
  [
    "the last row removed with half of what tells the end",
    7,
    run("DELETE FROM audit WHERE number = 7; DELETE FROM audit_end"),
  ],
];
