import type { Belief } from "@keepsake/core";

/** A belief as the wire has it. */
export function toWireBelief(belief: Belief): object {
  const { id, about, supports } = belief;
  return {
    ...belief,
    beliefId: id,
    subject: about,
    supportCount: supports.length,
    recordedTo: null,
  };
}
