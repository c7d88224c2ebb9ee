import { firstPlace } from "../first-place.ts";
import { Run } from "./run.ts";

/** A time of an object. */
export interface Piece {
  readonly objectKey: string;
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
}

/** The times of the objects of a timeline; what touches is one run. */
export class Runs {
  readonly #ofObject = new Map<string, Run[]>();
  readonly #changed = new Set<Run>();

  /** The run of an object at a time; null for none. */
  at(objectKey: string, timeMs: number): Run | null {
    const runs = this.#ofObject.get(objectKey) ?? [];
    const run = runs[firstPlace(runs, ({ fromMs }) => fromMs > timeMs) - 1];
    return run !== undefined && timeMs < run.toMs ? run : null;
  }

  /** Takes a time out of the run that has it. */
  cut({ objectKey, fromMs, toMs }: Piece): void {
    const run = this.at(objectKey, fromMs);
    if (run === null) {
      return;
    }
    this.#changed.add(run);
    const end = run.toMs;
    if (run.fromMs === fromMs && toMs === end) {
      this.#drop(run);
    } else if (run.fromMs === fromMs) {
      run.fromMs = toMs;
    } else {
      run.toMs = fromMs;
      if (toMs < end) {
        this.#splitOff(run, { objectKey, fromMs: toMs, toMs: end });
      }
    }
  }

  /** Adds a time in which the object has no run. */
  join({ objectKey, fromMs, toMs }: Piece): void {
    const runs = this.#runsOf(objectKey);
    const place = firstPlace(runs, (run) => run.fromMs > fromMs);
    const [before, behind] = [runs[place - 1], runs[place]];
    if (before?.toMs === fromMs) {
      before.toMs = toMs;
      this.#changed.add(before);
      if (behind?.fromMs === toMs) {
        this.#merge(before, behind);
      }
    } else if (behind?.fromMs === toMs) {
      behind.fromMs = fromMs;
      this.#changed.add(behind);
    } else {
      const run = new Run(objectKey, fromMs, toMs);
      runs.splice(place, 0, run);
      this.#changed.add(run);
    }
  }

  /** Notes that a run may be another than before. */
  touch(run: Run): void {
    this.#changed.add(run);
  }

  /** Every run, gone from now on. */
  end(): readonly Run[] {
    const runs = Array.from(this.#ofObject.values()).flat();
    runs.forEach((run) => {
      run.isGone = true;
    });
    return runs;
  }

  /** Gives the runs that changed since the last call. */
  takeChanged(): readonly Run[] {
    const changed = Array.from(this.#changed);
    this.#changed.clear();
    return changed;
  }

  #splitOff(run: Run, { objectKey, fromMs, toMs }: Piece): void {
    const rest = new Run(objectKey, fromMs, toMs);
    const runs = this.#runsOf(objectKey);
    runs.splice(runs.indexOf(run) + 1, 0, rest);
    this.#changed.add(rest);
    for (const one of Array.from(run.assertions).filter(({ startMs }) => startMs >= fromMs)) {
      rest.take(one);
    }
  }

  /** The smaller one becomes part of the other. */
  #merge(before: Run, behind: Run): void {
    const [stays, goes] =
      before.assertions.size >= behind.assertions.size ? [before, behind] : [behind, before];
    stays.fromMs = before.fromMs;
    stays.toMs = behind.toMs;
    for (const one of Array.from(goes.assertions)) {
      stays.take(one);
    }
    this.#changed.add(stays).add(goes);
    this.#drop(goes);
  }

  #drop(run: Run): void {
    const runs = this.#runsOf(run.objectKey);
    runs.splice(runs.indexOf(run), 1);
    run.isGone = true;
  }

  #runsOf(objectKey: string): Run[] {
    const runs = this.#ofObject.get(objectKey) ?? [];
    this.#ofObject.set(objectKey, runs);
    return runs;
  }
}
