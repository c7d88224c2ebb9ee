import type { Belief } from "../beliefs/belief.ts";
import type { CallOptions } from "../call-options.ts";
import type { Episode } from "../episodes/episode.ts";

/** What building episodes gave. */
export interface BuiltEpisodes {
  readonly built: number;
  /** The newest 50. */
  readonly items: readonly Episode[];
}

/** What building beliefs gave. */
export interface BuiltBeliefs {
  readonly built: number;
  /** The most certain 50. */
  readonly items: readonly Belief[];
  readonly factsScanned: number;
  /** Claims that were weighed. */
  readonly groupsConsidered: number;
  /** Those of them with too little evidence. */
  readonly groupsRejected: number;
}

/** What to synthesize. */
export interface SynthesisRequest {
  /**
   * Topics or names of entities.
   * @default all that are spoken of often enough
   */
  readonly topics?: readonly string[] | undefined;
  /**
   * Also write a version where nothing has changed.
   * @default false
   */
  readonly force?: boolean | undefined;
}

/** A synthesis and how far it has come. */
export interface SynthesisJob {
  /** `synth_` and 26 characters. */
  readonly jobId: string;
  readonly scope: string;
  readonly status: "running" | "completed" | "failed";
  readonly topics: readonly string[];
  /** Concepts of which a version was written. */
  readonly written: number;
  /** Concepts that were looked at and had not changed. */
  readonly unchanged: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Why it failed; null unless it did. */
  readonly problem: string | null;
}

/** Deriving layers on demand. They are derived in the background anyhow; this waits for it. */
export interface Building {
  /** Brings the episodes of a scope up to date and tells them. */
  buildEpisodes(scope: string, options?: CallOptions): Promise<BuiltEpisodes>;

  /** Brings the beliefs of a scope up to date and tells them. */
  buildBeliefs(scope: string, options?: CallOptions): Promise<BuiltBeliefs>;

  /** Begins to write summaries of what a scope speaks of; `synthesisJob` tells how far it is. */
  synthesize(
    scope: string,
    request?: SynthesisRequest,
    options?: CallOptions,
  ): Promise<SynthesisJob>;

  /** How far a synthesis is. @throws `NotFoundError` where there is none with this id. */
  synthesisJob(id: string, options?: CallOptions): Promise<SynthesisJob>;
}
