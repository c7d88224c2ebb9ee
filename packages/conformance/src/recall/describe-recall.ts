import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeBudgets } from "./describe-budgets.ts";
import { describeContextBlock } from "./describe-context-block.ts";
import { describeFinding } from "./describe-finding.ts";
import { describePack } from "./describe-pack.ts";
import { describeQueries } from "./describe-queries.ts";

/** Finding what bears on a query. */
export function describeRecall(suite: Suite): void {
  describe("recall", () => {
    describeFinding(suite);
    describePack(suite);
    describeBudgets(suite);
    describeContextBlock(suite);
    describeQueries(suite);
  });
}
