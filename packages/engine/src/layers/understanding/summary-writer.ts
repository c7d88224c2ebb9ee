import type { TextModel } from "@keepsake/core";
import type { Evidence } from "./gather-evidence.ts";
import { askForSummary } from "./model-summary.ts";
import { extractSummary, type Summary } from "./summary.ts";

/** What writes summaries. */
export interface SummaryWriterOptions {
  /** @default none: summaries are extracts */
  readonly model?: TextModel | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A model that failed so often in a row is left in peace. */
const mostFailures = 2;

/** Writes summaries of one synthesis: with a model where there is one and it does well. */
export class SummaryWriter {
  readonly #options: SummaryWriterOptions;
  #failures = 0;

  constructor(options: SummaryWriterOptions) {
    this.#options = options;
  }

  /** Name of what would write the next summary. */
  get name(): string {
    return this.#model?.name ?? "extractive";
  }

  /** @throws the signal's reason on abort; a failing model only means an extract. */
  async write(name: string, evidence: Evidence): Promise<Summary | null> {
    const extract = extractSummary(evidence);
    return extract === null ? null : ((await this.#ask(name, evidence)) ?? extract);
  }

  get #model(): TextModel | undefined {
    return this.#failures < mostFailures ? this.#options.model : undefined;
  }

  async #ask(name: string, evidence: Evidence): Promise<Summary | null> {
    const model = this.#model;
    if (model === undefined) {
      return null;
    }
    const { signal } = this.#options;
    try {
      const summary = await askForSummary(evidence, { model, name, signal });
      this.#failures = 0;
      return summary;
    } catch {
      signal?.throwIfAborted();
      this.#failures += 1;
      return null;
    }
  }
}
