import type { CallOptions } from "../call-options.ts";
import type { Layer, LayerCounts } from "../layer.ts";
import type { ForgetSelector } from "./forget-selector.ts";

/** What forgetting can reach. */
export const cascades = ["redact_events", "derived_only"] as const;

/**
 * What forgetting reaches:
 *
 * - `redact_events`: the selected events, and whatever was derived from them;
 * - `derived_only`: what was derived from them alone; the events stay and can still be recalled.
 */
export type Cascade = (typeof cascades)[number];

/** What to forget: either `selector` or `confirmAll`, never both and never neither. */
export interface ForgetRequest {
  readonly selector?: ForgetSelector | undefined;
  /** `true` selects everything in the scope. */
  readonly confirmAll?: boolean | undefined;
  /** @default "redact_events" */
  readonly cascade?: Cascade | undefined;
  /**
   * Which layers to forget from. What rests on a forgotten record goes with it: beliefs and concepts
   * with facts, everything with events. With `redact_events` it must name `events`; with `derived_only`
   * it cannot.
   * @default every layer that the cascade reaches
   */
  readonly layers?: readonly Layer[] | undefined;
  /**
   * Only tells what would be forgotten: nothing is forgotten, kept under `idempotencyKey` or told in the
   * audit log.
   * @default false
   */
  readonly dryRun?: boolean | undefined;
  /** Why, for the audit log: at most 2,000 characters. It is kept; it should not repeat what is forgotten. */
  readonly auditNote?: string | undefined;
  /**
   * Repeating the request under this key gives the first result and forgets nothing more; at most 64
   * bytes. Another request under it is a `ConflictError`.
   */
  readonly idempotencyKey?: string | undefined;
}

/** What was forgotten. */
export interface ForgetResult {
  /**
   * Records of each layer that were forgotten, or that rested on what was: those are gone, or derived
   * anew from what is left. Of facts every version counts, of beliefs those that are held now, of
   * understanding every concept once.
   */
  readonly deleted: LayerCounts;
  /** The row of the audit log that tells of it; null for a dry run. */
  readonly auditId: string | null;
}

/** Forgetting what was experienced. */
export interface Forgetting {
  /**
   * Forgets what a request selects of one scope. With `redact_events` no read shows it again; with
   * `derived_only` the events stay, and what they told is left out of the layers it was forgotten from.
   * Neither deriving anew nor repeating a write under its idempotency key brings anything back. What was
   * derived from it goes with it, or is derived anew without it before the call returns. Scopes above
   * and below keep theirs. Ids that name nothing in the scope are not counted. Telling the same once
   * more, under another key or none, is a new experience.
   *
   * A selector of claims waits until what was written before is derived.
   *
   * @throws `ValidationError` where the request selects nothing, or both something and everything, or
   * names layers that its cascade does not reach; `ConflictError` where the idempotency key was used
   * for another request; `TimeoutError` where claims are selected and deriving them takes longer than
   * 30 seconds. Nothing is forgotten then.
   */
  forget(scope: string, request: ForgetRequest, options?: CallOptions): Promise<ForgetResult>;
}
