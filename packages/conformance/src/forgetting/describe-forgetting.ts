import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeForgetRequests } from "./describe-forget-requests.ts";
import { describeForgetLayers } from "./describe-forget-layers.ts";
import { describeForgetResults } from "./describe-forget-results.ts";
import { describeForgetSelectors } from "./describe-forget-selectors.ts";
import { describeForgettingDerived } from "./describe-forgetting-derived.ts";
import { describeForgettingIds } from "./describe-forgetting-ids.ts";
import { describeForgettingNames } from "./describe-forgetting-names.ts";
import { describeForgettingScopes } from "./describe-forgetting-scopes.ts";

/** Forgetting what was experienced. */
export function describeForgetting(suite: Suite): void {
  describe("forgetting", () => {
    describeForgettingIds(suite);
    describeForgettingScopes(suite);
    describeForgettingDerived(suite);
    describeForgettingNames(suite);
    describeForgetRequests(suite);
    describeForgetSelectors(suite);
    describeForgetLayers(suite);
    describeForgetResults(suite);
  });
}
