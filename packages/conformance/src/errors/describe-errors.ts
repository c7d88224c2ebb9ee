import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeWrongFilters } from "./describe-wrong-filters.ts";
import { describeWrongItems } from "./describe-wrong-items.ts";
import { describeWrongOptions } from "./describe-wrong-options.ts";
import { describeWrongRequests } from "./describe-wrong-requests.ts";
import { describeWrongScopes } from "./describe-wrong-scopes.ts";
import { describeWrongTimes } from "./describe-wrong-times.ts";
import { describeWrongTriples } from "./describe-wrong-triples.ts";

/** Bad input: a typed error that names the field, and nothing done. */
export function describeErrors(suite: Suite): void {
  describe("errors", () => {
    describeWrongScopes(suite);
    describeWrongItems(suite);
    describeWrongRequests(suite);
    describeWrongTriples(suite);
    describeWrongTimes(suite);
    describeWrongFilters(suite);
    describeWrongOptions(suite);
  });
}
