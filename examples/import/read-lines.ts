/** A line of a file. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Undefined where the line is not UTF-8 or longer than {@link maxLineBytes}. */
  readonly text: string | undefined;
}

/** The longest line that is read; it holds the largest text with every character escaped. */
export const maxLineBytes = 8 * 1_048_576;

const lineFeed = 0x0a;

/** Splits what a file holds into lines, of which it keeps one at a time. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const line = new LineBuffer();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      line.append(chunk.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.append(chunk.subarray(start));
  }
  if (line.bytes > 0) {
    yield line.take();
  }
}

class LineBuffer {
  bytes = 0;
  #number = 0;
  #parts: Buffer[] = [];
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  append(part: Buffer): void {
    this.bytes += part.length;
    if (this.bytes <= maxLineBytes) {
      this.#parts.push(part);
    } else {
      this.#parts = [];
    }
  }

  take(): Line {
    this.#number += 1;
    const text = this.bytes <= maxLineBytes ? this.#decode() : undefined;
    this.bytes = 0;
    this.#parts = [];
    return { number: this.#number, text };
  }

  #decode(): string | undefined {
    try {
      return this.#decoder.decode(Buffer.concat(this.#parts));
    } catch {
      return undefined;
    }
  }
}
