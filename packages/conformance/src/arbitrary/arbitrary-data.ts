import type { JsonValue } from "@keepsake/core";
import * as fc from "fast-check";

/** Any value as JSON carries it, which has no negative zero. */
export const arbitraryData: fc.Arbitrary<JsonValue> = fc
  .jsonValue({
    maxDepth: 6,
    stringUnit: "binary",
  })
  .map((value): JsonValue => JSON.parse(JSON.stringify(value)));
