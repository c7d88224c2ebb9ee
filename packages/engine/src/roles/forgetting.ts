import type { Forgetting } from "@keepsake/core";
import { callWithin, type BoundEngine } from "../engine.ts";
import { toForgetSelection } from "../forget/to-forget-selection.ts";

/** Forgetting what an engine holds, and what was derived from it. */
export function createForgetting({ writer, packs, deriver, lifecycle }: BoundEngine): Forgetting {
  return {
    async forget(scope, request, options) {
      const selection = toForgetSelection(request);
      return await callWithin(scope, options, async () => {
        const eventIds = await writer.forget(scope, selection);
        packs.clear();
        await deriver.mend(scope);
        const told = selection === "all" ? eventIds.slice(0, 1).map(() => null) : eventIds;
        for (const eventId of told) {
          lifecycle.tell({ kind: "forgotten", scope, eventId });
        }
        const none = { episodes: 0, facts: 0, beliefs: 0, understanding: 0 };
        return { deleted: { ...none, events: eventIds.length }, auditId: null };
      });
    },
  };
}
