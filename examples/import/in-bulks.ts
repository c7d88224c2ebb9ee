import type { Line } from "./read-lines.ts";

/** Lines of one bulk. */
const mostLines = 500;

/** Characters after which a bulk is full, where lines are long. */
const mostCharacters = 4_000_000;

/** Gathers lines to what is stored in one write. */
export async function* inBulks(lines: AsyncIterable<Line>): AsyncGenerator<readonly Line[]> {
  let bulk: Line[] = [];
  let characters = 0;
  for await (const line of lines) {
    bulk.push(line);
    characters += line.text?.length ?? 0;
    if (bulk.length === mostLines || characters >= mostCharacters) {
      yield bulk;
      bulk = [];
      characters = 0;
    }
  }
  if (bulk.length > 0) {
    yield bulk;
  }
}
