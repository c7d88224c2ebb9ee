import type { TemporalBlock, TimeInterval } from "../../temporal/temporal-block.ts";

/**
 * The times that a model may ask for, as in `TemporalBlock`. Some providers have models fill in every
 * field, so that null is nothing.
 */
export interface ToolTemporal {
  readonly natural?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly asOfValid?: string | null | undefined;
  readonly asOfRecorded?: string | null | undefined;
  readonly validDuring?: TimeInterval | null | undefined;
  readonly recordedDuring?: TimeInterval | null | undefined;
  readonly timezone?: string | null | undefined;
}

/** The block that a model's words mean; undefined where it said nothing. */
export function toTemporalBlock(
  temporal: ToolTemporal | null | undefined,
): TemporalBlock | undefined {
  const given = Object.entries(temporal ?? {}).filter(([, value]) => value !== null);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
