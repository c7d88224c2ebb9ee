import { describe, expect, test } from "vitest";
import { applyMethod, callMethod, type ScopedMethod } from "../call-method.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** Filters of a recall: the field at fault, the tree, and what the reason says. */
const wrongTrees: readonly (readonly [string, unknown, RegExp])[] = [
  ["filters.colour", { colour: { eq: "red" } }, /labels.*metadata/],
  ["filters.labels.like", { labels: { like: "w%" } }, /eq, ne, in/],
  ["filters.labels", { labels: {} }, /operator/],
  ["filters.labels", { labels: "work" }, /object/],
  ["filters.labels.in", { labels: { in: "work" } }, /array/],
  ["filters.AND", { AND: [] }, /./],
  ["filters.AND[1].colour", { AND: [{ labels: { eq: "a" } }, { colour: { eq: "b" } }] }, /labels/],
  ["filters.OR[0].NOT.labels.is", { OR: [{ NOT: { labels: { is: "a" } } }] }, /eq, ne, in/],
  ["filters.NOT.NOT.colour", { NOT: { NOT: { colour: { eq: "red" } } } }, /labels/],
  ["filters.observedAt.gte", { observedAt: { gte: "last week" } }, /RFC 3339/],
  ["filters.validFrom.in[1]", { validFrom: { in: ["2026-03-05", "soon"] } }, /RFC 3339/],
  ["filters.labels.exists", { labels: { exists: "yes" } }, /boolean/],
  ["filters.metadata.thread", { metadata: { thread: "7" } }, /labels.*modality/],
  ["filters", "labels", /object/],
  ["filters", {}, /condition/],
];

const wrongFields: readonly (readonly [ScopedMethod, string, unknown])[] = [
  ["recall", "include", { include: [] }],
  ["recall", "include[1]", { include: ["facts", "dreams"] }],
  ["recall", "include", { view: "raw", include: ["facts"] }],
  ["recall", "include", { view: "structured", include: ["events"] }],
  ["recall", "budgets.perLayerLimits.facts", { budgets: { perLayerLimits: { facts: -1 } } }],
  ["recall", "budgets.perLayerLimits.facts", { budgets: { perLayerLimits: { facts: 501 } } }],
  ["recall", "budgets.perLayerLimits.dreams", { budgets: { perLayerLimits: { dreams: 1 } } }],
  ["recall", "citationMode", { citationMode: "footnotes" }],
  ["recall", "neighbours", { neighbours: "none" }],
  ["recall", "diagnostics", { diagnostics: true }],
  ["recall", "usePackId", { usePackId: "pack_1" }],
  ["answer", "include[0]", { question: "a", include: ["dreams"] }],
  ["answer", "citationMode", { question: "a", citationMode: "none" }],
  ["answer", "neighbours", { question: "a", neighbours: false }],
  ["answer", "usePackId", { question: "a", usePackId: 5 }],
  ["facts", "view", { view: "global" }],
  ["facts", "subject", { subject: "" }],
  ["facts", "minConfidence", { minConfidence: 1.5 }],
  ["facts", "includeSuperseded", { includeSuperseded: "yes" }],
  ["facts", "limit", { limit: 501 }],
  ["facts", "entity", { entity: "Ana" }],
  ["factTimeline", "subject", {}],
  ["factTimeline", "subject", { predicate: "lives_in" }],
  ["factTimeline", "limit", { subject: "Ana", limit: 5 }],
  ["conflicts", "object", { object: "Porto" }],
  ["beliefs", "stance", { stance: "sure" }],
  ["beliefs", "minConfidence", { minConfidence: -1 }],
  ["beliefs", "subject", { subject: "Ana" }],
  ["episodes", "actor", { actor: " " }],
  ["episodes", "withCausalChain", { withCausalChain: 1 }],
  ["episodes", "session", { session: "one" }],
  ["understanding", "topic", { topic: "" }],
  ["understanding", "name", { name: "Ana" }],
  ["synthesize", "topics", { topics: "Ana" }],
  ["synthesize", "topics[0]", { topics: [""] }],
  ["synthesize", "force", { force: "yes" }],
  ["synthesize", "model", { model: "large" }],
];

const wrongFollowing: readonly (readonly [string, unknown])[] = [
  ["kinds", { kinds: [] }],
  ["kinds[1]", { kinds: ["captured", "dreamt"] }],
  ["eventId", { eventId: "" }],
  ["kind", { kind: "captured" }],
];

/** Filters of layers that cannot be read. */
export function describeWrongFilters(suite: Suite): void {
  describe("a filter", () => {
    test.each(wrongTrees)("is refused at %s (%#)", async (field, filters, advice) => {
      for (const query of ["telescope", undefined]) {
        const call = callMethod(suite.memory, "recall", [suite.newScope(), { query, filters }]);
        const error = await memoryErrorOf(call);
        expect(error).toMatchObject({ name: "ValidationError", field });
        expect(error.message).toMatch(advice);
      }
    });

    test.each(wrongFields)(
      "of %s is refused for its field %s (%#)",
      async (method, field, input) => {
        await expectRefusal(callMethod(suite.memory, method, [suite.newScope(), input]), field);
      },
    );

    test.each(wrongFollowing)(
      "of lifecycle is refused for its field %s at once",
      (field, filter) => {
        const call = (): unknown =>
          applyMethod(suite.memory, "lifecycle", [suite.newScope(), filter]);
        expect(call).toThrow(expect.objectContaining({ name: "ValidationError", field }));
      },
    );
  });
}
