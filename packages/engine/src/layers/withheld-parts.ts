import type { SlotKey } from "../storage/derivation-storage.ts";
import type { Withholding } from "../storage/forgetting-storage.ts";

/** What is withheld from one layer, to be asked event by event. */
export class WithheldParts {
  readonly #whole = new Set<string>();
  readonly #slots = new Set<string>();

  constructor(withheld: readonly Withholding[]) {
    for (const { eventId, slot } of withheld) {
      if (slot === null) {
        this.#whole.add(eventId);
      } else {
        this.#slots.add(keyOf(eventId, slot));
      }
    }
  }

  get isEmpty(): boolean {
    return this.#whole.size === 0 && this.#slots.size === 0;
  }

  /** Whether whatever an event tells is withheld. */
  hasEvent(eventId: string): boolean {
    return this.#whole.has(eventId);
  }

  /** Whether what an event tells of a slot is withheld. */
  has(eventId: string, slot: SlotKey): boolean {
    return this.#whole.has(eventId) || this.#slots.has(keyOf(eventId, slot));
  }
}

function keyOf(eventId: string, { subjectId, predicate }: SlotKey): string {
  return `${eventId} ${predicate} ${subjectId}`;
}
