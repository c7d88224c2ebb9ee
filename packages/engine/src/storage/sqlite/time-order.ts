import type { EventColumns } from "./event-columns.ts";
import { partitionPoint } from "./partition-point.ts";

/** Where an event stands in time and in order of arrival. */
export interface TimedEvent {
  readonly row: number;
  readonly observedAtMs: number;
}

/**
 * The order of some events by the time of observing, the earliest first; of equal times in order of
 * arrival. Nothing is kept as long as they arrive in it.
 */
export class TimeOrder {
  readonly #events: EventColumns;
  /** Positions in their order; null while it is that of arrival. */
  #positions: Uint32Array | null = null;
  /** So many of the events, the first of them, are in their place. */
  #known = 0;

  constructor(events: EventColumns) {
    this.#events = events;
  }

  get length(): number {
    return this.#known;
  }

  get bytes(): number {
    return this.#positions?.byteLength ?? 0;
  }

  /** Puts the events that arrived meanwhile in their place. */
  update(): this {
    const events = this.#events;
    while (this.#positions === null && this.#known < events.length && this.#isNext(this.#known)) {
      this.#known += 1;
    }
    if (this.#known < events.length) {
      this.#positions = this.#withArrived();
      this.#known = events.length;
    }
    return this;
  }

  /** The event at a place of the order; undefined where there is none. */
  at(place: number): TimedEvent | undefined {
    if (!(place >= 0 && place < this.#known)) {
      return undefined;
    }
    const position = this.#positionAt(place);
    return { row: this.#events.rowAt(position), observedAtMs: this.#timeOf(position) };
  }

  /** The first place of an event that was observed at a time or later. */
  placeOf(timeMs: number): number {
    return partitionPoint(this.#known, (place) => this.#timeAt(place) < timeMs);
  }

  /** Rows of the events in a stretch of places. */
  rowsBetween(from: number, to: number): readonly number[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, index) =>
      this.#events.rowAt(this.#positionAt(from + index)),
    );
  }

  #positionAt(place: number): number {
    return this.#positions === null ? place : (this.#positions[place] ?? 0);
  }

  #isNext(position: number): boolean {
    return position === 0 || this.#timeOf(position - 1) <= this.#timeOf(position);
  }

  #timeAt(place: number): number {
    return this.#timeOf(this.#positionAt(place));
  }

  #timeOf(position: number): number {
    return this.#events.observedAt(position);
  }

  #withArrived(): Uint32Array {
    const arrived = Uint32Array.from(
      { length: this.#events.length - this.#known },
      (_, index) => this.#known + index,
    ).toSorted((left, right) => this.#timeOf(left) - this.#timeOf(right) || left - right);
    const merged = new Uint32Array(this.#events.length);
    let [place, next] = [0, 0];
    for (let at = 0; at < merged.length; at += 1) {
      const later = arrived[next];
      const isKnownNext =
        place < this.#known && (later === undefined || this.#timeAt(place) <= this.#timeOf(later));
      merged[at] = isKnownNext ? this.#positionAt(place) : (later ?? 0);
      place += isKnownNext ? 1 : 0;
      next += isKnownNext ? 0 : 1;
    }
    return merged;
  }
}
