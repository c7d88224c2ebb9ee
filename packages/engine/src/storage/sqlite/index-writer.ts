import type { Capture } from "../log-storage.ts";
import type { EventIndex } from "./tables/event-index.ts";

/** An event as it was stored. */
interface StoredCapture {
  readonly row: number;
  readonly scopeNumber: number;
  readonly capture: Capture;
}

/**
 * Puts new events into the text index, in the order of their rows. Those in a row whose words are just
 * what is stored of them take one statement, in which no text changes hands again.
 */
export class IndexWriter {
  readonly #index: EventIndex;
  /** The rows that are still to be put in; none where the first is greater than the last. */
  #firstRow = 1;
  #lastRow = 0;

  constructor(index: EventIndex) {
    this.#index = index;
  }

  add({ row, scopeNumber, capture }: StoredCapture): void {
    const { indexText: text, envelope } = capture;
    const { content, context } = envelope;
    const { labels } = context;
    if (labels.length === 0 && "text" in content && content.text === text) {
      this.#addToRow(row);
    } else {
      this.end();
      this.#index.add(row, { scopeNumber, text, labels });
    }
  }

  /** Puts in what is left. */
  end(): void {
    if (this.#firstRow <= this.#lastRow) {
      this.#index.addBodies(this.#firstRow, this.#lastRow);
    }
    this.#firstRow = this.#lastRow + 1;
  }

  #addToRow(row: number): void {
    if (row !== this.#lastRow + 1) {
      this.end();
      this.#firstRow = row;
    }
    this.#lastRow = row;
  }
}
