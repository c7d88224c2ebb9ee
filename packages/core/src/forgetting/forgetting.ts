import type { CallOptions } from "../call-options.ts";

/** What to forget: either `selector` or `confirmAll`, never both and never neither. */
export interface ForgetRequest {
  readonly selector?: ForgetSelector | undefined;
  /** `true` forgets every event of the scope. */
  readonly confirmAll?: boolean | undefined;
}

/** Names what to forget. */
export interface ForgetSelector {
  /** Ids of events, at least one and at most 1,000. */
  readonly memoryIds: readonly string[];
}

/** What was forgotten. */
export interface ForgetResult {
  readonly deleted: { readonly events: number };
}

/** Forgetting what was experienced. */
export interface Forgetting {
  /**
   * Forgets events of one scope: no read shows them again, and repeating the write under its
   * idempotency key does not bring them back. Scopes above and below keep theirs. Ids that name
   * nothing in the scope are not counted.
   *
   * @throws `ValidationError` where the request selects nothing, or both something and everything.
   */
  forget(scope: string, request: ForgetRequest, options?: CallOptions): Promise<ForgetResult>;
}
