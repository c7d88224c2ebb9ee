import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { ErasureRecord, PreviewRecord } from "../../erasure-storage.ts";

/** Erasures and previews of them. */
export class ErasuresTable {
  readonly #addPreview: StatementSync;
  readonly #preview: StatementSync;
  readonly #usePreview: StatementSync;
  readonly #expire: StatementSync;
  readonly #add: StatementSync;
  readonly #find: StatementSync;
  readonly #byKey: StatementSync;
  readonly #open: StatementSync;
  readonly #save: StatementSync;
  readonly #cancel: StatementSync;

  constructor(database: DatabaseSync) {
    const select = "SELECT body, is_cancelled FROM erasures";
    this.#addPreview = database.prepare(
      "INSERT INTO erasure_previews (id, expires_at, body) VALUES (?, ?, ?)",
    );
    this.#preview = database.prepare("SELECT body FROM erasure_previews WHERE id = ?");
    this.#usePreview = database.prepare(
      "UPDATE erasure_previews SET erasure = ? WHERE id = ? AND erasure IS NULL",
    );
    this.#expire = database.prepare(
      "DELETE FROM erasure_previews WHERE expires_at <= ? AND erasure IS NULL RETURNING id",
    );
    this.#add = database.prepare(
      "INSERT INTO erasures (id, request_key, is_ended, is_cancelled, body) VALUES (?, ?, 0, 0, ?)",
    );
    this.#find = database.prepare(`${select} WHERE id = ?`);
    this.#byKey = database.prepare(`${select} WHERE request_key = ?`);
    this.#open = database.prepare(`${select} WHERE is_ended = 0 ORDER BY number`);
    this.#save = database.prepare(
      "UPDATE erasures SET body = ?, is_ended = ? WHERE id = ? AND is_ended = 0",
    );
    this.#cancel = database.prepare("UPDATE erasures SET is_cancelled = 1 WHERE id = ?");
  }

  addPreview(record: PreviewRecord): void {
    const { previewId, expiresAt } = record.preview;
    this.#addPreview.run(previewId, expiresAt, JSON.stringify(record));
  }

  preview(id: string): PreviewRecord | null {
    const found = this.#preview.get(id);
    return found === undefined ? null : JSON.parse(String(found["body"]));
  }

  /** Notes that an erasure carries a preview out, and says whether none did before. */
  usePreview(id: string, erasureId: string): boolean {
    return Number(this.#usePreview.run(erasureId, id).changes) > 0;
  }

  /** Drops previews that have expired, and gives their ids. */
  expire(now: string): readonly string[] {
    return this.#expire.all(now).map(({ id }) => String(id));
  }

  add(record: ErasureRecord): void {
    this.#add.run(record.erasure.erasureId, record.request.key, JSON.stringify(record));
  }

  find(id: string): ErasureRecord | null {
    return toRecord(this.#find.get(id));
  }

  byKey(key: string): ErasureRecord | null {
    return toRecord(this.#byKey.get(key));
  }

  open(): readonly ErasureRecord[] {
    return this.#open.all().flatMap((row) => toRecord(row) ?? []);
  }

  /** Stores how far an erasure is, unless it has ended. */
  save(record: ErasureRecord): void {
    const isEnded = record.erasure.receipt !== null;
    this.#save.run(JSON.stringify(record), isEnded ? 1 : 0, record.erasure.erasureId);
  }

  cancel(id: string): void {
    this.#cancel.run(id);
  }
}

function toRecord(row: Record<string, SQLOutputValue> | undefined): ErasureRecord | null {
  if (row === undefined) {
    return null;
  }
  const record: ErasureRecord = JSON.parse(String(row["body"]));
  return { ...record, isCancelled: row["is_cancelled"] === 1 };
}
