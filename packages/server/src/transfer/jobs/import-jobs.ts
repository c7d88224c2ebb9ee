import { tooBusy } from "../../load/too-busy.ts";
import { type Memory, MemoryError, type RecordStore } from "@keepsake/core";
import { emptyReport, type ImportReport } from "../import-report.ts";
import { importRows, type ImportSource } from "../import-rows.ts";
import type { ImportJob } from "./import-job.ts";
import { fromKeptImport, importKind, toKeptImport } from "./kept-import.ts";

/** An import that is to begin. */
export interface ImportBeginning {
  readonly memory: Memory;
  readonly actor: string;
  readonly source: ImportSource;
  readonly estimatedItems: number;
}

const keptEveryMs = 1_000;
const mostHeld = 100;
/** Those that go on hold their rows. */
const mostRunning = 8;

/** Imports, which go on after they were answered. */
export class ImportJobs {
  readonly #records: RecordStore;
  /** Those of this process, the one that changed last at the end. */
  readonly #jobs: Map<string, ImportJob> = new Map();
  readonly #keptAtMs: Map<string, number> = new Map();
  #running = 0;
  /** One record is kept after the other, so that the last word stays. */
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /**
   * Begins an import and gives it once its first part is written.
   *
   * @throws what the memory throws where not even that could be; `ServerError` `WAL_UNAVAILABLE` where
   * too many go on already.
   */
  async begin({ memory, source, ...told }: ImportBeginning): Promise<ImportJob> {
    if (this.#running >= mostRunning) {
      throw tooBusy();
    }
    this.#running += 1;
    let job = toNewJob(told);
    const tell = (change: Partial<ImportJob>): void => {
      job = { ...job, ...change, updatedAtMs: Date.now() };
      this.#put(job);
    };
    const firstPart = Promise.withResolvers<void>();
    const onProgress = (report: ImportReport): void => {
      tell({ report });
      firstPart.resolve();
    };
    const running = importRows(memory, source, { onProgress });
    const ended = running.then((report) => tell({ report, status: "completed" }));
    ended.catch((error: unknown) => {
      if (this.#jobs.has(job.importId)) {
        tell({ status: "failed", problem: toProblem(error) });
      }
    });
    void Promise.allSettled([ended]).then(() => (this.#running -= 1));
    await Promise.race([firstPart.promise, ended]);
    await this.#keeping;
    return job;
  }

  /** An import of this actor's, as far as it is known here or was kept; null where there is none. */
  async find(importId: string, actor: string): Promise<ImportJob | null> {
    const job = this.#jobs.get(importId) ?? (await this.#findKept(importId));
    return job?.actor === actor ? job : null;
  }

  async #findKept(importId: string): Promise<ImportJob | null> {
    const kept = await this.#records.find(importKind, importId);
    return kept === null ? null : fromKeptImport(kept, Date.now());
  }

  #put(job: ImportJob): void {
    const { importId, status, updatedAtMs } = job;
    this.#jobs.delete(importId);
    this.#jobs.set(importId, job);
    const keptAtMs = this.#keptAtMs.get(importId) ?? 0;
    if (status === "running" && updatedAtMs < keptAtMs + keptEveryMs) {
      return;
    }
    this.#keptAtMs.set(importId, updatedAtMs);
    this.#keeping = this.#keeping.then(() => this.#keep(job));
    this.#letGo();
  }

  /** Where it cannot be kept, the memory is closed or fails, and the import ends by that itself. */
  async #keep(job: ImportJob): Promise<void> {
    await this.#records.put(toKeptImport(job)).catch(() => undefined);
  }

  #letGo(): void {
    const ended = [...this.#jobs.values()].filter(({ status }) => status !== "running");
    for (const { importId } of ended.slice(0, -mostHeld)) {
      this.#jobs.delete(importId);
      this.#keptAtMs.delete(importId);
    }
  }
}

function toNewJob(told: Pick<ImportJob, "actor" | "estimatedItems">): ImportJob {
  const nowMs = Date.now();
  return {
    ...told,
    importId: `imp_${crypto.randomUUID().replaceAll("-", "")}`,
    status: "running",
    startedAtMs: nowMs,
    updatedAtMs: nowMs,
    report: emptyReport,
    problem: null,
  };
}

function toProblem(error: unknown): string {
  return MemoryError.isInstance(error) ? error.message : "something went wrong within the server";
}
