import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeBringingAbout } from "./describe-bringing-about.ts";
import { describeDenials } from "./describe-denials.ts";
import { describeFounding } from "./describe-founding.ts";
import { describeGuardedErasures } from "./describe-guarded-erasures.ts";
import { describeGuardedIds } from "./describe-guarded-ids.ts";
import { describeGuardedViews } from "./describe-guarded-views.ts";
import { describeHandles } from "./describe-handles.ts";
import { describeRoles } from "./describe-roles.ts";

/** Who may do what through a handle of an actor. */
export function describeAccess(suite: Suite): void {
  describe("access", () => {
    describeHandles(suite);
    describeRoles(suite);
    describeFounding(suite);
    describeBringingAbout(suite);
    describeDenials(suite);
    describeGuardedViews(suite);
    describeGuardedIds(suite);
    describeGuardedErasures(suite);
  });
}
