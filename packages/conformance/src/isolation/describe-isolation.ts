import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeDerivedPairs } from "./describe-derived-pairs.ts";
import { describePairs } from "./describe-pairs.ts";
import { describeSealedLayers } from "./describe-sealed-layers.ts";
import { describeSealedScope } from "./describe-sealed-scope.ts";
import { describeTwoUsers } from "./describe-two-users.ts";
import { describeWrites } from "./describe-writes.ts";

/** That no scope is in another's way. */
export function describeIsolation(suite: Suite): void {
  describe("isolation", () => {
    describePairs(suite);
    describeWrites(suite);
    describeSealedScope(suite);
    describeDerivedPairs(suite);
    describeSealedLayers(suite);
    describeTwoUsers(suite);
  });
}
