import type { LayerCounts } from "../../layer.ts";
import { orEmpty, type Reader, recordReader } from "./read-record.ts";

/** Reads counts by layer. */
export const readLayerCounts: Reader<LayerCounts> = orEmpty(
  recordReader<LayerCounts>({ events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 }),
);
