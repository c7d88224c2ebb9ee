import { type Lifecycle, requireScope } from "@keepsake/core";
import { lifecycleFilterSchema, validate } from "@keepsake/core/schema";
import type { BoundEngine } from "../engine.ts";

/** Following what becomes of the events of an engine. */
export function createLifecycle({ lifecycle }: BoundEngine): Lifecycle {
  return {
    lifecycle(scope, filter = {}, options = {}) {
      requireScope(scope);
      const checked = validate(lifecycleFilterSchema, filter, { name: "filter" });
      return lifecycle.follow(scope, checked, options.signal);
    },
  };
}
