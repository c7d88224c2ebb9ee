import { printable } from "../terminal/printable.ts";
import type { Line } from "./read-lines.ts";

/** The most lines that are reported one by one. */
const mostReported = 100;

/** Gathers what is wrong with lines, to be told when the progress does not fill the screen. */
export class BrokenLines {
  readonly #reports: string[] = [];
  #count = 0;

  add({ number }: Line, reason: string): void {
    this.#count += 1;
    if (this.#count <= mostReported) {
      this.#reports.push(`line ${number}: ${printable(reason)}\n`);
    }
  }

  /** A line for each, to the first hundred, and one for the rest. */
  report(): string {
    const rest = this.#count - this.#reports.length;
    return this.#reports.join("") + (rest > 0 ? `and ${rest} more broken lines\n` : "");
  }
}
