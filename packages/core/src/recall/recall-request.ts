import type { Layer } from "../layer.ts";
import type { TemporalBlock } from "../temporal/temporal-block.ts";
import type { View } from "../view.ts";
import type { Budgets } from "./budgets.ts";
import type { FilterTree } from "./filter-tree.ts";
import type { DiagnosticsLevel } from "./recall-diagnostics.ts";

/**
 * Where the context block shows its markers: before each line; in a list at its end; nowhere, while
 * `citations` still tells them; or nowhere at all.
 */
export type CitationMode = "inline_with_markers" | "block_at_end" | "structured_only" | "none";

/** What to recall. */
export interface RecallRequest {
  /** A question or words, as they come. Without one the newest records are recalled. */
  readonly query?: string | undefined;
  /** @default "holistic" */
  readonly view?: View | undefined;
  /**
   * Which layers to give, of those of the view; naming another is a `ValidationError`.
   * @default all of the view
   */
  readonly include?: readonly Layer[] | undefined;
  /** As of when, and within which time. */
  readonly temporal?: TemporalBlock | undefined;
  readonly filters?: FilterTree | undefined;
  readonly budgets?: Budgets | undefined;
  /**
   * Whether what was said around an event, and in its conversation, counts for it. Where it does not,
   * only events that bear on the query themselves are found, each scored by what it says: for records
   * that have nothing to do with what is written beside them.
   * @default true
   */
  readonly neighbours?: boolean | undefined;
  /** @default "inline_with_markers" */
  readonly citationMode?: CitationMode | undefined;
  /**
   * At most 64 bytes. Asking the same again under one key within 60 seconds gives the same pack, unless
   * something was forgotten meanwhile; asking something else under it is a `ConflictError`.
   * @default none: each recall is made anew
   */
  readonly idempotencyKey?: string | undefined;
  /** @default "none" */
  readonly diagnostics?: DiagnosticsLevel | undefined;
}

/** What `recall` takes: a query, or a request. */
export type RecallInput = string | RecallRequest;
