import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeCancelling } from "./describe-cancelling.ts";
import { describeErasedKeys } from "./describe-erased-keys.ts";
import { describeErasureRequests } from "./describe-erasure-requests.ts";
import { describeErasures } from "./describe-erasures.ts";
import { describePreviews } from "./describe-previews.ts";
import { describeReceipts } from "./describe-receipts.ts";

/** Erasing: forgetting that leaves nothing behind. */
export function describeErasing(suite: Suite): void {
  describe("erasing", () => {
    describeErasures(suite);
    describeReceipts(suite);
    describePreviews(suite);
    describeErasureRequests(suite);
    describeErasedKeys(suite);
    describeCancelling(suite);
  });
}
