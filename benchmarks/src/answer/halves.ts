/** The conversations on which thresholds are chosen; they are confirmed on all others. */
const tuned = new Set(["conv-26", "conv-30"]);

/** The parts of the data: those on which thresholds are chosen, and those on which they are confirmed. */
export const halves = ["tune", "hold"] as const;

/** One of {@link halves}. */
export type Half = (typeof halves)[number];

/** The half to which a conversation belongs. */
export function halfOf({ sampleId }: { readonly sampleId: string }): Half {
  return tuned.has(sampleId) ? "tune" : "hold";
}
