import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeCounting } from "./describe-counting.ts";
import { describeWaiting } from "./describe-waiting.ts";

/** How much memory says that it holds. */
export function describeStatistics(suite: Suite): void {
  describe("layer stats", () => {
    describeCounting(suite);
    describeWaiting(suite);
  });
}
