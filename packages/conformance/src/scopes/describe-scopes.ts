import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeDeletingScopes } from "./describe-deleting-scopes.ts";
import { describeListingScopes } from "./describe-listing-scopes.ts";
import { describeRegistering } from "./describe-registering.ts";
import { describeSettingSettings } from "./describe-setting-settings.ts";
import { describeSettings } from "./describe-settings.ts";

/** The registry of scopes. */
export function describeScopes(suite: Suite): void {
  describe("the registry of scopes", () => {
    describeRegistering(suite);
    describeSettings(suite);
    describeSettingSettings(suite);
    describeListingScopes(suite);
    describeDeletingScopes(suite);
  });
}
