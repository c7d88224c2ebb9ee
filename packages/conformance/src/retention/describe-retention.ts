import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { useAgedScopes } from "./aged-scopes.ts";
import { describeSweepAccess } from "./describe-sweep-access.ts";
import { describeSweeping } from "./describe-sweeping.ts";
import { describeSweptLayers } from "./describe-swept-layers.ts";
import { describeSweptScopes } from "./describe-swept-scopes.ts";

/** Forgetting what has been kept for long enough. */
export function describeRetention(suite: Suite): void {
  describe("retention", () => {
    const take = useAgedScopes(suite, 13);
    describeSweeping(suite, take);
    describeSweptLayers(suite, take);
    describeSweptScopes(suite, take);
    describeSweepAccess(suite, take);
  });
}
