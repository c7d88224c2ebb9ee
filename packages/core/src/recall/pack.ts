import type { MemoryEvent } from "../events/memory-event.ts";
import type { View } from "../view.ts";
import type { Citation } from "./citation.ts";

/** An event as recalled. */
export interface RecalledEvent extends MemoryEvent {
  /**
   * How well it fits the query: greater is better, comparable within one pack only. Absent where
   * there was no query.
   */
  readonly score?: number;
}

/** What a recall returns. */
export interface Pack {
  /** `pack_` and 26 characters, new for every recall. */
  readonly packId: string;
  readonly scope: string;
  readonly view: View;
  /** When it was read, RFC 3339 in UTC. */
  readonly asOf: string;
  /** Best first. */
  readonly layers: { readonly events: readonly RecalledEvent[] };
  /**
   * Text for a prompt, a line an event, each beginning with its marker: `[1] 2026-03-05 14:00 UTC,
   * Ana: I moved to Porto.` Further lines of one event are indented. Empty where nothing was found.
   */
  readonly contextBlock: string;
  /** The markers of `contextBlock`, in its order. */
  readonly citations: readonly Citation[];
}
