import type { MessageRole } from "@keepsake/core";
import type { ScopeStatistics, SearchHit } from "../log-storage.ts";
import { partitionPoint } from "./partition-point.ts";

/** What is known of an event without its content. */
export type EventProfile = Omit<SearchHit, "scope" | "position" | "terms">;

const roles: readonly (MessageRole | null)[] = [null, "user", "assistant", "tool", "system"];
const questionBit = 8;

/** Bytes of an event: its row and two times, a session, a speaker and a count of words, its flags and its manner. */
const bytesPerEvent = 3 * 8 + 3 * 4 + 2;
/** Bytes of a speaker's name beside its characters. */
const bytesPerSpeaker = 100;
const leastRoom = 16;

interface Columns {
  readonly row: Float64Array;
  readonly observedAtMs: Float64Array;
  readonly recordedAtMs: Float64Array;
  readonly session: Uint32Array;
  readonly speaker: Uint32Array;
  readonly wordCount: Uint32Array;
  /** The place of the role in its list, and whether the event asks. */
  readonly flags: Uint8Array;
  readonly manner: Uint8Array;
}

const columnNames = [
  "row",
  "observedAtMs",
  "recordedAtMs",
  "session",
  "speaker",
  "wordCount",
  "flags",
  "manner",
] as const;

/**
 * Events in order of arrival, a column for each thing that is known of them: a quarter of the memory
 * that objects take, and nothing for the collector of garbage to walk through.
 */
export class EventColumns {
  #columns: Columns;
  #length = 0;
  /** Speakers by number; the first is nobody. */
  readonly #speakers: (string | null)[] = [null];
  readonly #numbers = new Map<string | null, number>([[null, 0]]);
  #speakerBytes = 0;
  #words = 0;
  #assistantEvents = 0;

  /** `room` is for how many events there is room at first. */
  constructor(room: number = leastRoom) {
    this.#columns = createColumns(Math.max(leastRoom, room));
  }

  get length(): number {
    return this.#length;
  }

  /** How much they are together. */
  get totals(): Omit<ScopeStatistics, "scope"> {
    const [events, words, assistantEvents] = [this.#length, this.#words, this.#assistantEvents];
    return { events, words, assistantEvents };
  }

  /** Who said the events, each once. */
  get speakers(): readonly string[] {
    const numbers = new Set(this.#columns.speaker.subarray(0, this.#length));
    return Array.from(numbers, (number) => this.#speakers[number] ?? null).filter(
      (speaker) => speaker !== null,
    );
  }

  /** Bytes of memory that the events take, near enough. */
  get bytes(): number {
    return this.#columns.row.length * bytesPerEvent + this.#speakerBytes;
  }

  /** Adds the event that arrived next. */
  push(event: EventProfile): void {
    if (this.#length === this.#columns.row.length) {
      this.#columns = copyColumns(this.#columns, 2 * this.#length);
    }
    const at = this.#length;
    const columns = this.#columns;
    columns.row[at] = event.row;
    columns.observedAtMs[at] = event.observedAtMs;
    columns.recordedAtMs[at] = event.recordedAtMs;
    columns.session[at] = event.session;
    columns.speaker[at] = this.#numberOf(event.speaker);
    columns.wordCount[at] = event.wordCount;
    columns.flags[at] = roles.indexOf(event.role) + (event.isQuestion ? questionBit : 0);
    columns.manner[at] = event.manner;
    this.#length += 1;
    this.#words += event.wordCount;
    this.#assistantEvents += event.role === "assistant" ? 1 : 0;
  }

  /** The event at a position; undefined where there is none. */
  at(position: number): EventProfile | undefined {
    if (!(position >= 0 && position < this.#length)) {
      return undefined;
    }
    const valueOf = (name: keyof Columns): number => this.#columns[name][position] ?? 0;
    const flags = valueOf("flags");
    return {
      row: valueOf("row"),
      observedAtMs: valueOf("observedAtMs"),
      recordedAtMs: valueOf("recordedAtMs"),
      session: valueOf("session"),
      speaker: this.#speakers[valueOf("speaker")] ?? null,
      role: roles[flags % questionBit] ?? null,
      wordCount: valueOf("wordCount"),
      isQuestion: flags >= questionBit,
      manner: valueOf("manner"),
    };
  }

  /** Row of the event at a position that there is. */
  rowAt(position: number): number {
    return this.#columns.row[position] ?? 0;
  }

  /** When the event at a position that there is was observed. */
  observedAt(position: number): number {
    return this.#columns.observedAtMs[position] ?? 0;
  }

  /** Where the event in a row stands; -1 where it is not here. */
  positionOf(row: number): number {
    const position = partitionPoint(this.#length, (at) => this.rowAt(at) < row);
    return position < this.#length && this.rowAt(position) === row ? position : -1;
  }

  /** Where the events in some rows stand, which ascend; those that are not here are left out. */
  positionsOf(rows: readonly number[]): readonly number[] {
    const positions: number[] = [];
    let from = 0;
    for (const row of rows) {
      from = this.#firstFrom(from, row);
      if (from < this.#length && this.rowAt(from) === row) {
        positions.push(from);
      }
    }
    return positions;
  }

  /** The first position from `from` on whose row is `row` or a later one, looked for near `from` first. */
  #firstFrom(from: number, row: number): number {
    let step = 1;
    while (from + step < this.#length && this.rowAt(from + step) < row) {
      step *= 2;
    }
    const low = from + (step >>> 1);
    const high = Math.min(from + step, this.#length);
    return low + partitionPoint(high - low, (away) => this.rowAt(low + away) < row);
  }

  /** Takes away the events that are not among the rows left, which ascend. */
  retain(rowsLeft: readonly number[]): void {
    let left = 0;
    let next = 0;
    for (let position = 0; position < this.#length; position += 1) {
      const row = this.rowAt(position);
      while ((rowsLeft[next] ?? Infinity) < row) {
        next += 1;
      }
      if (rowsLeft[next] === row) {
        moveEvent(this.#columns, position, left);
        left += 1;
      }
    }
    this.#length = left;
    this.#count();
  }

  #count(): void {
    const { wordCount, flags } = this.#columns;
    this.#words = 0;
    this.#assistantEvents = 0;
    for (let position = 0; position < this.#length; position += 1) {
      this.#words += wordCount[position] ?? 0;
      this.#assistantEvents += isOfAssistant(flags[position]) ? 1 : 0;
    }
  }

  #numberOf(speaker: string | null): number {
    const known = this.#numbers.get(speaker);
    if (known !== undefined) {
      return known;
    }
    this.#speakers.push(speaker);
    this.#numbers.set(speaker, this.#speakers.length - 1);
    this.#speakerBytes += bytesPerSpeaker + 2 * (speaker?.length ?? 0);
    return this.#speakers.length - 1;
  }
}

function isOfAssistant(flags: number | undefined): boolean {
  return roles[(flags ?? 0) % questionBit] === "assistant";
}

function createColumns(room: number): Columns {
  return {
    row: new Float64Array(room),
    observedAtMs: new Float64Array(room),
    recordedAtMs: new Float64Array(room),
    session: new Uint32Array(room),
    speaker: new Uint32Array(room),
    wordCount: new Uint32Array(room),
    flags: new Uint8Array(room),
    manner: new Uint8Array(room),
  };
}

function copyColumns(columns: Columns, room: number): Columns {
  const wider = createColumns(room);
  for (const name of columnNames) {
    wider[name].set(columns[name]);
  }
  return wider;
}

function moveEvent(columns: Columns, from: number, to: number): void {
  for (const name of columnNames) {
    columns[name][to] = columns[name][from] ?? 0;
  }
}
