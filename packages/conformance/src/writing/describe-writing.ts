import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeAcknowledgement } from "./describe-acknowledgement.ts";
import { describeBulk } from "./describe-bulk.ts";
import { describeConsolidated } from "./describe-consolidated.ts";
import { describeConcurrentWrites } from "./describe-concurrent-writes.ts";
import { describeIdempotency } from "./describe-idempotency.ts";
import { describeIdempotentBulk } from "./describe-idempotent-bulk.ts";
import { describeRoundTrip } from "./describe-round-trip.ts";
import { describeTriples } from "./describe-triples.ts";
import { describeWriteStatus } from "./describe-write-status.ts";
import { describeWritingAcross } from "./describe-writing-across.ts";

/** Writing, and that what was written comes back as it was. */
export function describeWriting(suite: Suite): void {
  describe("writing", () => {
    describeAcknowledgement(suite);
    describeConsolidated(suite);
    describeRoundTrip(suite);
    describeTriples(suite);
    describeBulk(suite);
    describeIdempotency(suite);
    describeIdempotentBulk(suite);
    describeConcurrentWrites(suite);
    describeWritingAcross(suite);
    describeWriteStatus(suite);
  });
}
