import { type ExperienceInput, ValidationError } from "@keepsake/core";
import { inBulks } from "./in-bulks.ts";
import { parseTurn } from "./parse-turn.ts";
import { type Line, maxLineBytes } from "./read-lines.ts";
import { TurnKeys } from "./turn-keys.ts";
import type { ChatMemory } from "../chat-memory.ts";

/** What became of the lines of a transcript. */
export interface ImportCounts {
  readonly stored: number;
  /** Turns that were in memory already. */
  readonly known: number;
  readonly broken: number;
}

/** What an import works with. */
export interface ImportOptions {
  readonly memory: ChatMemory;
  /** Is told of every line that cannot be stored. */
  readonly onBroken: (line: Line, reason: string) => void;
}

/** Stores the turns that `lines` hold, in their order, and gives the counts after every write. */
export async function* importTurns(
  lines: AsyncIterable<Line>,
  { memory, onBroken }: ImportOptions,
): AsyncGenerator<ImportCounts> {
  const keys = new TurnKeys();
  let counts: ImportCounts = { stored: 0, known: 0, broken: 0 };
  for await (const bulk of inBulks(lines)) {
    const filled = bulk.filter(({ text }) => text?.trim() !== "");
    const turns = filled.flatMap((line) => readTurn(line, { keys, onBroken }));
    const known = await store(turns, memory);
    counts = {
      stored: counts.stored + turns.length - known,
      known: counts.known + known,
      broken: counts.broken + filled.length - turns.length,
    };
    yield counts;
  }
}

interface ReadOptions extends Pick<ImportOptions, "onBroken"> {
  readonly keys: TurnKeys;
}

function readTurn(line: Line, { keys, onBroken }: ReadOptions): readonly ExperienceInput[] {
  if (line.text === undefined) {
    onBroken(line, `it is not UTF-8, or has more than ${maxLineBytes} bytes`);
    return [];
  }
  try {
    return [parseTurn(line.text, keys)];
  } catch (error) {
    if (!ValidationError.isInstance(error)) {
      throw error;
    }
    onBroken(line, error.field === "line" ? error.reason : error.message);
    return [];
  }
}

/** Resolves to how many of the turns were there already. */
async function store(turns: readonly ExperienceInput[], memory: ChatMemory): Promise<number> {
  if (turns.length === 0) {
    return 0;
  }
  const { results } = await memory.experienceBulk(turns);
  return results.filter(({ replayed }) => replayed).length;
}
