import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeForgetRequests } from "./describe-forget-requests.ts";
import { describeForgettingIds } from "./describe-forgetting-ids.ts";
import { describeForgettingScopes } from "./describe-forgetting-scopes.ts";

/** Forgetting what was experienced. */
export function describeForgetting(suite: Suite): void {
  describe("forgetting", () => {
    describeForgettingIds(suite);
    describeForgettingScopes(suite);
    describeForgetRequests(suite);
  });
}
