import type { Identity } from "@keepsake/core";
import { effectivePolicyRequestSchema, validate } from "@keepsake/core/schema";
import { whenGranted } from "../access/access.ts";
import { type BoundEngine, callWithin, readWithin } from "../engine.ts";

/** Who acts on an engine, and what that one may do. */
export function createIdentity({ access }: BoundEngine): Omit<Identity, "as"> {
  return {
    whoami: async (options) => await readWithin(options, async () => access.caller),
    async effectivePolicy(scope, request = {}, options) {
      const checked = validate(effectivePolicyRequestSchema, request, { name: "request" });
      const { actor = access.actor } = checked;
      return await callWithin(scope, options, async () => {
        if (actor === access.actor) {
          return await access.explain(scope, actor);
        }
        const decision = access.require("diagnostics.read", scope, "effectivePolicy");
        return await whenGranted(decision, () => access.explain(scope, actor));
      });
    },
  };
}
