import type { Layer } from "../layer.ts";

/** How much a recall tells of its own work. */
export type DiagnosticsLevel = "none" | "summary" | "full";

/** How a recall came about. */
export interface RecallDiagnostics {
  /** Milliseconds of each step, in the order of the steps. */
  readonly timeMs: Readonly<Record<string, number>>;
  readonly layersRequested: readonly Layer[];
  /** Records of each layer that were looked at, and that went into the pack. */
  readonly layers: Readonly<
    Partial<Record<Layer, { readonly found: number; readonly kept: number }>>
  >;
  /** With `full`: why records that were found are not in the pack, up to 100 a layer and reason. */
  readonly drops?: readonly RecallDrop[] | undefined;
}

/** A record that was found and left out. */
export interface RecallDrop {
  readonly layer: Layer;
  readonly id: string;
  readonly reason: "filter" | "time" | "limit" | "tokens" | "repeats_query";
}
