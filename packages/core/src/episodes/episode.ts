/** Turns that belong together: of one conversation, with no long gap between them. */
export interface Episode {
  /** `ep_` and 26 characters, those of the event that was written first of it. */
  readonly id: string;
  readonly scope: string;
  /** The first thing that was told in it, shortened. */
  readonly title: string;
  /** Times of its first and last event, RFC 3339 in UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** The conversation that its events name with a label `session:…`; null where they name none. */
  readonly conversation: string | null;
  /** Who took part: names, or roles where no name was given. */
  readonly actors: readonly string[];
  /** Ids of its events, the earliest first. */
  readonly eventIds: readonly string[];
  /** Which turn answers which: `to` follows `from`. Empty unless asked for. */
  readonly causalChain: readonly CausalLink[];
  /** When memory came to know of it, RFC 3339 in UTC. */
  readonly recordedFrom: string;
}

/** That one event came of another. */
export interface CausalLink {
  readonly from: string;
  readonly to: string;
  readonly relation: "follows";
}
