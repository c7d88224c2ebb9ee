import { hash } from "node:crypto";

/** What tells one turn from another. */
export interface KeyedTurn {
  readonly text: unknown;
  readonly role: unknown;
  readonly speaker: unknown;
  /** When it was said; undefined where that is not known. */
  readonly at: unknown;
}

/**
 * Makes the idempotency keys of a transcript's turns, so that a second import stores nothing twice.
 * A key holds the turn and the key of the turn before it: the same words in another conversation,
 * or later in this one, are another turn. A turn at a time of its own needs no turn before it, and
 * keeps its key wherever it stands.
 */
export class TurnKeys {
  #previous = "";
  #at: unknown = undefined;

  /** The key of the next turn. */
  next({ text, role, speaker, at }: KeyedTurn): string {
    const hasOwnTime = at !== undefined && at !== this.#at;
    const previous = hasOwnTime ? "" : this.#previous;
    const digest = hash("sha256", JSON.stringify([previous, text, role, speaker, at]), "base64url");
    this.#previous = `import-${digest}`;
    this.#at = at ?? this.#at;
    return this.#previous;
  }
}
