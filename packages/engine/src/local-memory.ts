import type { Memory, Servable } from "@keepsake/core";
import type { RebuildResult } from "./derivation/rebuild.ts";

/** A memory in this process, with what only whoever holds its file can ask of it. */
export interface LocalMemory extends Memory, Servable {
  /**
   * Derives facts and names of entities anew from the log of every scope, to the same rows, and waits
   * for it. Needed after the extractor was changed; reads see a part of them meanwhile.
   */
  rebuild(): Promise<RebuildResult>;
}
