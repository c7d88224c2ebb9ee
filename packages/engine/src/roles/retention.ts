import { requireScope, type Retention, withCallLimits } from "@keepsake/core";
import { sweepOptionsSchema, validate } from "@keepsake/core/schema";
import type { BoundEngine } from "../engine.ts";
import { sweepScopes } from "../retention/sweep-scopes.ts";

/** Forgetting what an engine has kept for long enough. */
export function createRetention(engine: BoundEngine): Retention {
  return {
    async applyRetention(scope, options = {}) {
      requireScope(scope);
      const checked = validate(sweepOptionsSchema, options, { name: "options" });
      return await withCallLimits(checked, (signal) =>
        sweepScopes(engine, scope, { ...checked, signal }),
      );
    },
  };
}
