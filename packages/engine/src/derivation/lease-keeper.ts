import { randomUUID } from "node:crypto";
import type { Storage } from "../storage/storage.ts";

/** Milliseconds after which the lease of a process that died is free. */
const leaseMs = 6_000;

/** Holds the lease of one name while there is work, and lets other processes have it after. */
export class LeaseKeeper {
  readonly #storage: Storage;
  readonly #name: string;
  readonly #holder: string = randomUUID();
  #renewal: NodeJS.Timeout | undefined;

  constructor(storage: Storage, name: string) {
    this.#storage = storage;
    this.#name = name;
  }

  /** Takes the lease, unless another process holds it, and says whether it is held. */
  async take(): Promise<boolean> {
    if (this.#renewal !== undefined) {
      return true;
    }
    const isHeld = await this.#ask();
    if (isHeld) {
      this.#renewal = setInterval(() => {
        this.#ask().catch(() => this.#drop());
      }, leaseMs / 3);
      this.#renewal.unref();
    }
    return isHeld;
  }

  /** Gives the lease back, where it is held. */
  async release(): Promise<void> {
    if (this.#renewal !== undefined) {
      this.#drop();
      await this.#storage.releaseLease(this.#name, this.#holder);
    }
  }

  #ask(): Promise<boolean> {
    const nowMs = Date.now();
    const lease = { name: this.#name, holder: this.#holder, nowMs, untilMs: nowMs + leaseMs };
    return this.#storage.takeLease(lease);
  }

  #drop(): void {
    clearInterval(this.#renewal);
    this.#renewal = undefined;
  }
}
