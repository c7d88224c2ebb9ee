import {
  type CallOptions,
  type ExperienceInput,
  type Memory,
  MemoryError,
  PolicyDeniedError,
} from "@keepsake/core";
import { emptyReport, type ImportReport, withProblem } from "./import-report.ts";
import type { ImportedBlob, ReadRow } from "./import-row.ts";
import { RowKeys } from "./row-keys.ts";

/** How to import. */
export interface ImportOptions extends CallOptions {
  /** Told after each part but the last, which the result tells. */
  readonly onProgress?: ((report: ImportReport) => void) | undefined;
}

/** Rows as they come, and how each is read. */
export interface ImportSource {
  /** An `Error` among them stands for a row that could not even be parsed. */
  readonly rows: Iterable<unknown> | AsyncIterable<unknown>;
  readonly read: ReadRow;
}

/** An event that waits to be written with others. */
interface WaitingRow {
  readonly row: number;
  readonly input: ExperienceInput;
}

const rowsAtOnce = 500;

/**
 * Writes rows in bulks, those of a scope in their order. Each is written under a
 * key made of what it says, so that an import can be repeated: rows that are there already are known
 * again. A row that is wrong is counted and named, and the others are written all the same.
 *
 * @throws what the memory throws where nothing can be written: `PolicyDeniedError` without
 * `scope.write`, `ConnectionError`, `ServerError`. What was written until then stays.
 */
export async function importRows(
  memory: Memory,
  { rows, read }: ImportSource,
  { onProgress, ...options }: ImportOptions = {},
): Promise<ImportReport> {
  const writer = new RowWriter(memory, options);
  let row = 0;
  for await (const given of rows) {
    options.signal?.throwIfAborted();
    row += 1;
    if (await writer.take(row, given, read)) {
      onProgress?.(writer.report);
    }
  }
  await writer.flush();
  return writer.report;
}

/** Writes rows in parts. */
class RowWriter {
  report: ImportReport = emptyReport;
  readonly #memory: Memory;
  readonly #options: CallOptions;
  readonly #keys: RowKeys = new RowKeys();
  /** Ids of bytes as they are uploaded here, by the ids that rows name them by. */
  readonly #blobIds: Map<string, string> = new Map();
  /** By scope. */
  readonly #waiting: Map<string, WaitingRow[]> = new Map();
  #waitingCount = 0;

  constructor(memory: Memory, options: CallOptions) {
    this.#memory = memory;
    this.#options = options;
  }

  /** Takes a row, and says whether a part was written. */
  async take(row: number, given: unknown, read: ReadRow): Promise<boolean> {
    try {
      const found = readRow(given, read);
      if (found.kind === "event") {
        return await this.#takeEvent(row, found.scope, found.input);
      }
      if (found.kind === "blob") {
        await this.#upload(found.blob);
      }
      const skipped = this.report.skipped + (found.kind === "blank" ? 0 : 1);
      this.report = { ...this.report, skipped };
    } catch (error) {
      this.#fail(row, error);
    }
    return false;
  }

  /** Writes what waits; the scopes at once, each in its order. */
  async flush(): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    this.#waitingCount = 0;
    const written = await Promise.allSettled(
      waiting.map(([scope, rows]) => this.#writeTogether(scope, rows)),
    );
    const failed = written.find((outcome) => outcome.status === "rejected");
    if (failed !== undefined) {
      throw failed.reason;
    }
  }

  async #takeEvent(row: number, scope: string, input: ExperienceInput): Promise<boolean> {
    const isFull = this.#waitingCount >= rowsAtOnce;
    if (isFull) {
      await this.flush();
    }
    const keyed = await this.#keys.withKey(scope, input);
    const waiting = this.#waiting.get(scope) ?? [];
    this.#waiting.set(scope, waiting);
    waiting.push({ row, input: this.#withOwnBlob(keyed) });
    this.#waitingCount += 1;
    return isFull;
  }

  async #writeTogether(scope: string, waiting: readonly WaitingRow[]): Promise<void> {
    const inputs = waiting.map(({ input }) => input);
    try {
      const { results } = await this.#memory.experienceBulk(scope, inputs, this.#options);
      this.#count(results);
    } catch (error) {
      requireOfRow(error);
      await this.#writeOneByOne(scope, waiting);
    }
  }

  async #writeOneByOne(scope: string, waiting: readonly WaitingRow[]): Promise<void> {
    for (const { row, input } of waiting) {
      try {
        this.#count([await this.#memory.experience(scope, input, this.#options)]);
      } catch (error) {
        this.#fail(row, error);
      }
    }
  }

  async #upload({ blobId, contentType, data }: ImportedBlob): Promise<void> {
    const uploaded = await this.#memory.uploadBlob(data, { contentType }, this.#options);
    this.#blobIds.set(blobId, uploaded.blobId);
  }

  #withOwnBlob(input: ExperienceInput): ExperienceInput {
    if (typeof input === "string" || !("content" in input) || input.content.kind !== "blob_ref") {
      return input;
    }
    const { blobId } = input.content;
    return { ...input, content: { ...input.content, blobId: this.#blobIds.get(blobId) ?? blobId } };
  }

  #count(results: readonly { readonly replayed: boolean }[]): void {
    const replayed = results.filter((result) => result.replayed).length;
    this.report = {
      ...this.report,
      imported: this.report.imported + results.length,
      replayed: this.report.replayed + replayed,
    };
  }

  #fail(row: number, error: unknown): void {
    requireOfRow(error);
    this.report = withProblem(this.report, row, error);
  }
}

function readRow(given: unknown, read: ReadRow): ReturnType<ReadRow> {
  if (given instanceof Error) {
    throw given;
  }
  return read(given);
}

/** Passes on what would go wrong with any other row as well. */
function requireOfRow(error: unknown): void {
  const isOfRow = PolicyDeniedError.isInstance(error)
    ? error.capability?.startsWith("scope.write.") === true
    : MemoryError.isInstance(error) && !error.retriable && error.status !== 0;
  if (!isOfRow) {
    throw error;
  }
}
