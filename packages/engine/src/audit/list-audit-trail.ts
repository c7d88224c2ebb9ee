import { type AuditFilter, type AuditRow, createPage, type Page } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import type { Access } from "../access/access.ts";
import { defaultLimit } from "../paging/default-limit.ts";
import { digestList, fromListCursor, toListCursor } from "../paging/list-cursor.ts";
import type { PageRequest } from "../paging/page-request.ts";
import { readTimeBounds, type TimeBounds } from "@keepsake/core/packing";
import type { Storage } from "../storage/storage.ts";
import { mayReadRow } from "./find-audit-row.ts";
import { toAuditRow } from "./to-audit-row.ts";

/** Rows that are looked at in one step. */
const rowsPerStep = 500;

/** Whose log is listed, and when the call has been given up on. */
interface TrailParts {
  readonly storage: Storage;
  readonly access: Access;
  readonly signal: AbortSignal | undefined;
}

/** One page of the audit log of all scopes, as far as the actor may read it. */
export async function listAuditTrail(
  parts: TrailParts,
  { filter, readPage }: PageRequest<AuditFilter, AuditRow>,
): Promise<Page<AuditRow>> {
  const digest = digestList({ list: "audit trail", scope: "", filter });
  const { limit = defaultLimit, cursor } = filter;
  const before =
    cursor === undefined
      ? (await parts.storage.auditExtent()).length
      : Number(fromListCursor(digest, cursor)[0]);
  const found = await readBefore(parts, filter, { before, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  const nextCursor = last === undefined ? null : toListCursor(digest, [last.index]);
  return createPage(items, nextCursor, (next) => readPage({ ...filter, cursor: next }));
}

interface Stretch {
  /** Only rows before this index. */
  readonly before: number;
  readonly limit: number;
}

/** Goes through the chain from its end, some rows at a time; rows that somebody took away are passed over. */
async function readBefore(
  { storage, access, signal }: TrailParts,
  filter: AuditFilter,
  { before, limit }: Stretch,
): Promise<readonly AuditRow[]> {
  const bounds = readTimeBounds(filter);
  const mayRead = rememberDecisions(access);
  const found: AuditRow[] = [];
  for (let end = before; end > 0 && found.length < limit; end -= rowsPerStep) {
    signal?.throwIfAborted();
    const from = Math.max(0, end - rowsPerStep);
    for (const row of await readRows(storage, from, end)) {
      if (found.length < limit && isWanted(row, filter, bounds) && (await mayRead(row))) {
        found.push(row);
      }
    }
    await endOfTurn();
  }
  return found;
}

/** Decides once for all rows of a scope, those of the actor's own and those of others. */
function rememberDecisions(access: Access): (row: AuditRow) => Promise<boolean> {
  const decided = new Map<string, Promise<boolean>>();
  return async (row) => {
    const key = JSON.stringify([row.scope, row.actor === access.actor]);
    const decision = decided.get(key) ?? mayReadRow(access, row);
    decided.set(key, decision);
    return await decision;
  };
}

async function readRows(storage: Storage, from: number, end: number): Promise<readonly AuditRow[]> {
  const rows: AuditRow[] = [];
  for (let index = from; index < end; index += 1) {
    const { bodies, hashes } = await storage.readAudit(index, end - index);
    bodies.forEach((body, place) => {
      rows.push(toAuditRow({ index: index + place, body, hash: hashes[place] ?? "" }));
    });
    index += bodies.length;
  }
  return rows.toReversed();
}

function isWanted(
  row: AuditRow,
  { actor, capability, decision, operation }: AuditFilter,
  { sinceMs, untilMs }: TimeBounds,
): boolean {
  const atMs = Date.parse(row.at);
  return (
    [row.actor, undefined].includes(actor) &&
    [row.capability, undefined].includes(capability) &&
    [row.decision, undefined].includes(decision) &&
    [row.operation, undefined].includes(operation) &&
    (sinceMs === null || atMs >= sinceMs) &&
    (untilMs === null || atMs < untilMs)
  );
}
