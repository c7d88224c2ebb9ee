import { formatTimestamp } from "@keepsake/core";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { AuditDraft, AuditHead, SealedAuditRow } from "../../../audit/audit-draft.ts";
import { emptyChain, headAfter, sealAuditRow } from "../../../audit/seal-audit-row.ts";
import type { AuditExtent, AuditStretch } from "../../audit-storage.ts";

/** A number that JavaScript cannot hold, which only tampering leaves, is read as this one. */
const most = Number.MAX_SAFE_INTEGER;

/** Rows that one statement adds where there are many: each statement less saves a third of a row. */
const rowsAtOnce = 25;

/** The audit log. */
export class AuditTable {
  readonly #last: StatementSync;
  readonly #extent: StatementSync;
  readonly #setLength: StatementSync;
  readonly #add: StatementSync;
  readonly #addMany: StatementSync;
  readonly #joined: StatementSync;
  readonly #from: StatementSync;
  /** Rows that there are known to have been, and those that there will be after this transaction. */
  #knownLength: number;
  #nextLength: number;

  constructor(database: DatabaseSync) {
    this.#last = database.prepare("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
    const noted = "SELECT coalesce(max(max(length, indexed)), 0) FROM audit_end";
    this.#extent = database.prepare(
      `SELECT min(max((${noted}), (SELECT coalesce(max(last_audit), -1) + 1 FROM scopes)),
                  ${most}) AS length,
              max((SELECT min(number) FROM audit), -${most}) AS first,
              min((SELECT max(number) FROM audit), ${most}) AS last,
              (SELECT hash FROM audit ORDER BY number DESC LIMIT 1) AS hash`,
    );
    this.#setLength = database.prepare("UPDATE audit_end SET length = ?");
    const add = "INSERT INTO audit (number, body, hash) VALUES (?, ?, ?)";
    this.#add = database.prepare(add);
    this.#addMany = database.prepare(add + ", (?, ?, ?)".repeat(rowsAtOnce - 1));
    // Text joined here is had in less than half the time of as many rows.
    this.#joined = database.prepare(
      `SELECT count(*) AS count, max(number) AS last, group_concat(body, char(10)) AS bodies,
              group_concat(hash, char(10)) AS hashes
       FROM audit WHERE number >= ?1 AND number < ?1 + ?2`,
    );
    this.#from = database.prepare(
      `SELECT number, body, hash FROM audit WHERE number >= ?1 AND number < ?1 + ?2
       ORDER BY number`,
    );
    // Of writes the last row is noted with the scope of the last event: one look instead of all scopes.
    const found = database.prepare(
      `SELECT max((${noted}), coalesce((SELECT last_audit + 1 FROM scopes WHERE number =
                    (SELECT scope FROM events ORDER BY row DESC LIMIT 1)), 0)) AS length`,
    );
    this.#knownLength = Number(found.get()?.["length"]);
    this.#nextLength = this.#knownLength;
  }

  extent(): AuditExtent {
    const { length, first, last, hash } = this.#extent.get() ?? {};
    return {
      length: Number(length),
      firstIndex: toIndex(first),
      lastIndex: toIndex(last),
      lastHash: typeof hash === "string" ? hash : null,
    };
  }

  /** Adds rows of something other than a write of events; within a transaction that writes. */
  append(drafts: readonly AuditDraft[]): readonly SealedAuditRow[] {
    const rows = this.appendCaptures(drafts);
    const last = rows.at(-1);
    if (last !== undefined) {
      this.#setLength.run(last.index + 1);
    }
    return rows;
  }

  /** Adds rows of writes of events, whose scopes then keep the number of their last one. */
  appendCaptures(drafts: readonly AuditDraft[]): readonly SealedAuditRow[] {
    if (drafts.length === 0) {
      return [];
    }
    const at = formatTimestamp(Date.now());
    let head = this.#head();
    const rows = drafts.map((draft) => {
      const row = sealAuditRow(head, draft, at);
      head = headAfter(row);
      return row;
    });
    this.#insert(rows);
    this.#nextLength = head.length;
    return rows;
  }

  /** Learns how the transaction ended in which rows were added. */
  settle(isCommitted: boolean): void {
    this.#knownLength = isCommitted ? this.#nextLength : this.#knownLength;
    this.#nextLength = this.#knownLength;
  }

  /** Up to `limit` rows from an index on, up to the first that is not there. */
  from(index: number, limit: number): AuditStretch {
    const { count, last, bodies, hashes } = this.#joined.get(index, limit) ?? {};
    const rows = Number(count);
    const stretch = { bodies: String(bodies).split("\n"), hashes: String(hashes).split("\n") };
    const isWhole = last === index + rows - 1;
    return isWhole && stretch.bodies.length === rows && stretch.hashes.length === rows
      ? stretch
      : this.#eachFrom(index, limit);
  }

  /** As `from`, where rows are not as they were written: some may be gone, or hold line feeds. */
  #eachFrom(index: number, limit: number): AuditStretch {
    const rows = this.#from.all(index, limit);
    const gap = rows.findIndex(({ number }, place) => number !== index + place);
    const whole = gap === -1 ? rows : rows.slice(0, gap);
    return {
      bodies: whole.map(({ body }) => String(body)),
      hashes: whole.map(({ hash }) => String(hash)),
    };
  }

  /**
   * Where the next row goes: behind the last one that ever was, so that one which somebody took away
   * leaves a gap.
   */
  #head(): AuditHead {
    const last = this.#lastRow();
    const { length, hash } = last === null ? emptyChain : headAfter(last);
    return { length: Math.max(length, this.#knownLength), hash };
  }

  #insert(rows: readonly SealedAuditRow[]): void {
    const left = rows.length % rowsAtOnce;
    const inMany = rows.length - left;
    for (let from = 0; from < inMany; from += rowsAtOnce) {
      this.#addMany.run(...rows.slice(from, from + rowsAtOnce).flatMap(toValues));
    }
    for (const row of rows.slice(inMany)) {
      this.#add.run(...toValues(row));
    }
  }

  #lastRow(): Pick<SealedAuditRow, "index" | "hash"> | null {
    const found = this.#last.get();
    return found === undefined
      ? null
      : { index: Number(found["number"]), hash: String(found["hash"]) };
  }
}

function toValues({ index, body, hash }: SealedAuditRow): [number, string, string] {
  return [index, body, hash];
}

function toIndex(number: SQLOutputValue | undefined): number | null {
  return typeof number === "number" ? number : null;
}
