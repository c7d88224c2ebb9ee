import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeConceptVersions } from "./describe-concept-versions.ts";
import { describeConcepts } from "./describe-concepts.ts";
import { describeSynthesis } from "./describe-synthesis.ts";

/** What is understood. */
export function describeUnderstanding(suite: Suite): void {
  describe("understanding", () => {
    describeSynthesis(suite);
    describeConcepts(suite);
    describeConceptVersions(suite);
  });
}
