import type { WaitStage } from "./writing.ts";

/** Which write to ask about: by the event it became, or by its idempotency key. */
export type WriteStatusRequest =
  | { readonly eventId: string }
  | {
      readonly idempotencyKey: string;
      /**
       * Keys are kept per scope.
       * @default any scope that may be read; of several the latest write counts
       */
      readonly scope?: string | undefined;
    };

/** How far a write has come. */
export interface WriteStatus {
  /** Whether it is stored, may be read and is not forgotten; without it the rest is null and empty. */
  readonly found: boolean;
  readonly eventId: string | null;
  readonly scope: string | null;
  /** The last of `stages`. */
  readonly status: WaitStage | null;
  /** The stages it has reached, in their order. */
  readonly stages: readonly WaitStage[];
}
