import { type Lifecycle, requireScope } from "@keepsake/core";
import { lifecycleFilterSchema, validate } from "@keepsake/core/schema";
import type { BoundEngine } from "../engine.ts";
import { guardFeed } from "../lifecycle/guard-feed.ts";

/** Following what becomes of the events of an engine. */
export function createLifecycle({ lifecycle, access }: BoundEngine): Lifecycle {
  return {
    lifecycle(scope, filter = {}, options = {}) {
      requireScope(scope);
      const checked = validate(lifecycleFilterSchema, filter, { name: "filter" });
      const feed = lifecycle.follow(scope, checked, options.signal);
      const decision = access.require("lifecycle.subscribe", scope, "lifecycle");
      return decision instanceof Promise ? guardFeed(feed, { access, decision }) : feed;
    },
  };
}
