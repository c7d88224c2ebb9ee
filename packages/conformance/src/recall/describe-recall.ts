import { describe } from "vitest";
import { describeRecalledFacts } from "./describe-recalled-facts.ts";
import { describeViews } from "./describe-views.ts";
import type { Suite } from "../suite.ts";
import { describeBudgets } from "./describe-budgets.ts";
import { describeContextBlock } from "./describe-context-block.ts";
import { describeCitationModes } from "./describe-citation-modes.ts";
import { describeFinding } from "./describe-finding.ts";
import { describeLayers } from "./describe-layers.ts";
import { describeNarrowing } from "./describe-narrowing.ts";
import { describeNeighbours } from "./describe-neighbours.ts";
import { describePack } from "./describe-pack.ts";
import { describeQueries } from "./describe-queries.ts";
import { describeRepeatedRecalls } from "./describe-repeated-recalls.ts";

/** Finding what bears on a query. */
export function describeRecall(suite: Suite): void {
  describe("recall", () => {
    describeFinding(suite);
    describePack(suite);
    describeBudgets(suite);
    describeContextBlock(suite);
    describeCitationModes(suite);
    describeNarrowing(suite);
    describeNeighbours(suite);
    describeLayers(suite);
    describeRecalledFacts(suite);
    describeViews(suite);
    describeQueries(suite);
    describeRepeatedRecalls(suite);
  });
}
