import { tooBusy } from "./too-busy.ts";

const defaultBytes = 256 * 1024 * 1024;

/** The bytes that one request holds of the room. */
export interface HeldBody {
  /** @throws `ServerError` `WAL_UNAVAILABLE` where there is no room for so many bytes more. */
  add(bytes: number): void;
  /** Gives all of it back. */
  release(): void;
}

/** Bounds the bytes of bodies that are held at once, whoever sends them and however slowly. */
export class BodyRoom {
  readonly #maxBytes: number;
  #held = 0;

  constructor(maxBytes: number = defaultBytes) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes that are held now. */
  get held(): number {
    return this.#held;
  }

  /** Holds nothing yet, for one request. */
  open(): HeldBody {
    let own = 0;
    return {
      add: (bytes) => {
        if (this.#held + bytes > this.#maxBytes) {
          throw tooBusy();
        }
        own += bytes;
        this.#held += bytes;
      },
      release: () => {
        this.#held -= own;
        own = 0;
      },
    };
  }
}
