import type { Belief } from "../beliefs/belief.ts";
import type { Episode } from "../episodes/episode.ts";
import type { MemoryEvent } from "../events/memory-event.ts";
import type { Fact } from "../facts/fact.ts";
import type { Concept } from "../understanding/concept.ts";
import type { View } from "../view.ts";
import type { Citation } from "./citation.ts";
import type { RecallDiagnostics } from "./recall-diagnostics.ts";
import type { Warning } from "./warning.ts";

/** A record as recalled. */
export type Recalled<Record> = Record & {
  /**
   * How well it fits the query: greater is better, comparable within one layer of one pack only.
   * Absent where there was no query.
   */
  readonly score?: number;
};

/** An event as recalled. */
export type RecalledEvent = Recalled<MemoryEvent>;

/** The records of a pack, each layer with the best first; a layer not asked for is empty. */
export interface PackLayers {
  readonly events: readonly RecalledEvent[];
  readonly episodes: readonly Recalled<Episode>[];
  readonly facts: readonly Recalled<Fact>[];
  readonly beliefs: readonly Recalled<Belief>[];
  readonly understanding: readonly Recalled<Concept>[];
}

/** What a recall returns. */
export interface Pack {
  /** `pack_` and 26 characters, new for every recall. `answer` takes it for 60 seconds. */
  readonly packId: string;
  readonly scope: string;
  readonly view: View;
  /** When it was read, RFC 3339 in UTC. */
  readonly asOf: string;
  readonly layers: PackLayers;
  /**
   * Text for a prompt, a line a record, each beginning with its marker: first what is known,
   * `[1] fact: Ana lives in Porto (since 2026-03-05)`, then what was said, `[2] 2026-03-05 14:00 UTC,
   * Ana: I moved to Porto.` Further lines of one event are indented. A belief that a fact says already,
   * and an episode of one event that is told, have no line. Empty where nothing was found.
   */
  readonly contextBlock: string;
  /** The markers of `contextBlock`, in its order; without a block, those of the records. */
  readonly citations: readonly Citation[];
  readonly warnings: readonly Warning[];
  /** Present where it was asked for. */
  readonly diagnostics?: RecallDiagnostics | undefined;
}
