import {
  type Concept,
  formatTimestamp,
  recordNotFound,
  type SynthesisJob,
  type SynthesisRequest,
  type TextModel,
} from "@keepsake/core";
import { setTimeout as delay } from "node:timers/promises";
import { authorizationChanged } from "../../access/stale-retries.ts";
import { createId } from "../../create-id.ts";
import { LeaseKeeper } from "../../derivation/lease-keeper.ts";
import type { SynthesisBeginning } from "../../storage/concept-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { writeConcepts, type WrittenConcept } from "./write-concepts.ts";

/** What a synthesizer works with. */
export interface SynthesizerOptions {
  readonly storage: Storage;
  /**
   * Writes the summaries.
   * @default none: summaries are extracts
   */
  readonly model?: TextModel | undefined;
}

/** What the audit log tells of a synthesis, and whose the scope becomes with it. */
export type SynthesisTerms = Omit<SynthesisBeginning, "job">;

/** Milliseconds between two looks at what another process is at. */
const pollMs = 50;
/** Concepts that are stored together; those of a model take their time and are stored one by one. */
const extractsInBatch = 20;

/** Runs syntheses in the background, one at a time; of one scope one at a time over all processes. */
export class Synthesizer {
  readonly #options: SynthesizerOptions;
  readonly #stop: AbortController = new AbortController();
  /** Ids of the jobs of this process that have not ended. */
  readonly #underWay = new Set<string>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: SynthesizerOptions) {
    this.#options = options;
  }

  /**
   * Begins a synthesis of a scope.
   *
   * @throws `ServerError` where it was to found the scope, and the registry was changed meanwhile.
   */
  async start(
    scope: string,
    request: SynthesisRequest,
    terms: SynthesisTerms,
  ): Promise<SynthesisJob> {
    const job: SynthesisJob = {
      jobId: createId("synth"),
      scope,
      status: "running",
      topics: request.topics ?? [],
      written: 0,
      unchanged: 0,
      startedAt: formatTimestamp(Date.now()),
      endedAt: null,
      problem: null,
    };
    const { audit } = terms;
    const told = { ...audit, details: { ...audit.details, jobId: job.jobId } };
    if (!(await this.#options.storage.beginSynthesis({ job, ...terms, audit: told }))) {
      throw authorizationChanged(scope);
    }
    this.#underWay.add(job.jobId);
    this.#last = this.#last.then(() => this.#run(job, request));
    return job;
  }

  /**
   * How far a synthesis is. One that no process is at any longer has failed.
   *
   * @throws `NotFoundError` where there is none with this id.
   */
  async find(id: string): Promise<SynthesisJob> {
    const { storage } = this.#options;
    const job = typeof id === "string" ? await storage.findSynthesis(id) : null;
    if (job === null) {
      throw recordNotFound("synthesis", id);
    }
    const isLeft = job.status === "running" && !this.#underWay.has(id);
    return isLeft ? await this.#endIfLeft(job) : job;
  }

  /** Ends the syntheses under way: what they have written stays. */
  async close(): Promise<void> {
    this.#stop.abort(new Error("interrupted: the memory was closed"));
    await this.#last;
  }

  async #endIfLeft(job: SynthesisJob): Promise<SynthesisJob> {
    const { storage } = this.#options;
    const lease = new LeaseKeeper(storage, leaseName(job));
    if (!(await lease.take())) {
      return job;
    }
    const ended = toFailed(job, "interrupted: the process that ran it has ended");
    await storage.saveSynthesis(ended, []);
    await lease.release();
    return ended;
  }

  async #run(job: SynthesisJob, request: SynthesisRequest): Promise<void> {
    const { storage } = this.#options;
    const lease = new LeaseKeeper(storage, leaseName(job));
    const progress = new Progress(job);
    try {
      await this.#awaitLease(lease);
      await this.#write(progress, request);
      await storage.saveSynthesis(progress.completed(), []);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      // Where the storage fails as well, nothing can be told: the job is found to be left.
      await storage.saveSynthesis(toFailed(progress.job, problem), []).catch(() => undefined);
    } finally {
      this.#underWay.delete(job.jobId);
      await lease.release().catch(() => undefined);
    }
  }

  async #awaitLease(lease: LeaseKeeper): Promise<void> {
    const { signal } = this.#stop;
    while (!(await lease.take())) {
      signal.throwIfAborted();
      await delay(pollMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #write(progress: Progress, request: SynthesisRequest): Promise<void> {
    const { storage, model } = this.#options;
    const options = { scope: progress.job.scope, request, model, signal: this.#stop.signal };
    const inBatch = model === undefined ? extractsInBatch : 1;
    let batch: Concept[] = [];
    for await (const written of writeConcepts(storage, options)) {
      batch = [...batch, ...progress.take(written)];
      if (batch.length >= inBatch) {
        await this.#save(progress, batch);
        batch = [];
      }
    }
    await this.#save(progress, batch);
  }

  async #save(progress: Progress, batch: readonly Concept[]): Promise<void> {
    const { storage } = this.#options;
    progress.countWritten(await storage.saveSynthesis(progress.job, batch));
  }
}

/** A job as it goes on. */
class Progress {
  #job: SynthesisJob;

  constructor(job: SynthesisJob) {
    this.#job = job;
  }

  get job(): SynthesisJob {
    return this.#job;
  }

  /** The version to store of what was written; none where it has not changed. */
  take({ concept, isNew }: WrittenConcept): readonly Concept[] {
    if (isNew) {
      return [concept];
    }
    this.#job = { ...this.#job, unchanged: this.#job.unchanged + 1 };
    return [];
  }

  countWritten(count: number): void {
    this.#job = { ...this.#job, written: this.#job.written + count };
  }

  completed(): SynthesisJob {
    return { ...this.#job, status: "completed", endedAt: formatTimestamp(Date.now()) };
  }
}

function toFailed(job: SynthesisJob, problem: string): SynthesisJob {
  return { ...job, status: "failed", endedAt: formatTimestamp(Date.now()), problem };
}

function leaseName({ scope }: SynthesisJob): string {
  return `synthesis ${scope}`;
}
