import type { CallOptions } from "../call-options.ts";
import type { ListFilter } from "../list-filter.ts";
import type { Page } from "../page.ts";
import type { TimeInterval } from "../temporal/temporal-block.ts";
import type { Episode } from "./episode.ts";

/** Which episodes to list. */
export interface EpisodeFilter extends ListFilter {
  /** Only episodes in which this one took part. */
  readonly actor?: string | undefined;
  /** Only episodes with an instant in common with this stretch of time. */
  readonly overlapping?: TimeInterval | undefined;
  /** @default false */
  readonly withCausalChain?: boolean | undefined;
}

/** Reading what happened together. */
export interface Episodes {
  /**
   * Episodes of a scope, the newest `startedAt` first.
   *
   * @throws `ValidationError` for a field outside {@link EpisodeFilter} or a cursor of another list.
   */
  episodes(scope: string, filter?: EpisodeFilter, options?: CallOptions): Promise<Page<Episode>>;

  /** The episode with this id, with its causal chain. @throws `NotFoundError` where there is none. */
  episode(id: string, options?: CallOptions): Promise<Episode>;
}
