import type { TrackedAssertion } from "./tracked-assertion.ts";

/** One object's unbroken time on a timeline, as it changes. */
export class Run {
  readonly objectKey: string;
  fromMs: number;
  /** Exclusive. */
  toMs: number;
  /** Nothing is left of it, or it has become part of another one. */
  isGone = false;
  /** Those of the object that start within it. */
  readonly assertions: Set<TrackedAssertion> = new Set();
  /** What came and went since the last look. */
  readonly added: Set<TrackedAssertion> = new Set();
  readonly lost: Set<TrackedAssertion> = new Set();

  constructor(objectKey: string, fromMs: number, toMs: number) {
    this.objectKey = objectKey;
    this.fromMs = fromMs;
    this.toMs = toMs;
  }

  /** Takes an assertion over from wherever it was. */
  take(one: TrackedAssertion): void {
    one.run?.release(one);
    one.run = this;
    this.assertions.add(one);
    if (!this.lost.delete(one)) {
      this.added.add(one);
    }
  }

  release(one: TrackedAssertion): void {
    one.run = null;
    this.assertions.delete(one);
    if (!this.added.delete(one)) {
      this.lost.add(one);
    }
  }

  /** What comes and goes from now on counts as changed. */
  settle(): void {
    this.added.clear();
    this.lost.clear();
  }
}
