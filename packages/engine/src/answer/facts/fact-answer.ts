/** An event as evidence of a fact. */
export interface CitedFact {
  readonly eventId: string;
  readonly factId: string;
}

/** An answer from facts; its markers `[1]`, `[2]` count `cited`, from 1. */
export interface FactAnswer {
  readonly text: string;
  readonly cited: readonly CitedFact[];
}

/**
 * What facts say to a question: an answer; `ended` where what is asked for holds no longer, or not
 * at the time that is asked about; `untold` where it was never told; null where they do not tell.
 */
export type FactOutcome = FactAnswer | "ended" | "untold" | null;
