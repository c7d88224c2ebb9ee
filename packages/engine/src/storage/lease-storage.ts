/** A right to do something alone, for a time. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly nowMs: number;
  readonly untilMs: number;
}

/** Rights that one process has at a time. */
export interface LeaseStorage {
  /**
   * Takes the lease of this name until a time, where nobody else holds it, and says whether the
   * holder has it now.
   */
  takeLease(lease: Lease): Promise<boolean>;

  /** Gives a lease back, where the holder has it. */
  releaseLease(name: string, holder: string): Promise<void>;
}
