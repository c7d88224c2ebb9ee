import type { Fact } from "../facts/fact.ts";
import type { PackLayers } from "../recall/pack.ts";

/** What a recall found: of each layer the best, as many as may be given. */
export interface FoundRecords extends PackLayers {
  /** By their ids, the facts that facts found are in conflict with. */
  readonly rivals: ReadonlyMap<string, Fact>;
}
