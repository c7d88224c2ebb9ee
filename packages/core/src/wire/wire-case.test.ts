import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromWire, fromWirePath, toWire, toWirePath } from "./wire-case.ts";

test("names are written in snake case, at any depth", () => {
  const request = { maxTokens: 5, perLayerLimits: [{ observedAt: "2026-03-05" }] };
  const wire = { max_tokens: 5, per_layer_limits: [{ observed_at: "2026-03-05" }] };
  expect(toWire(request)).toEqual(wire);
  expect(fromWire(wire)).toEqual(request);
});

test.each(["metadata", "data", "details"])("what is in %s is the caller's own", (name) => {
  const own = { threadId: "7", thread_id: "8", Thread: [{ aB: 1 }] };
  expect(toWire({ [name]: own })).toEqual({ [name]: own });
  expect(fromWire({ [name]: own })).toEqual({ [name]: own });
});

test("within filters metadata is a form of conditions, and the caller's own names stay", () => {
  const filters = {
    AND: [
      { metadata: { observedActor: "Ana" } },
      { NOT: { observedAt: { gte: "2026-03-05" } } },
      { "metadata.threadId": { eq: "a_b" } },
    ],
  };
  expect(toWire({ filters })).toEqual({
    filters: {
      AND: [
        { metadata: { observed_actor: "Ana" } },
        { NOT: { observed_at: { gte: "2026-03-05" } } },
        { "metadata.threadId": { eq: "a_b" } },
      ],
    },
  });
  expect(fromWire(toWire({ filters }))).toEqual({ filters });
});

test.each([
  ["budgets.perLayerLimits.facts", "budgets.per_layer_limits.facts"],
  ["items[2].context.observedAt", "items[2].context.observed_at"],
  ["context.metadata.threadId", "context.metadata.threadId"],
  ["filters.AND[1].observedAt.gte", "filters.AND[1].observed_at.gte"],
  ["filters.metadata.observedActor", "filters.metadata.observed_actor"],
  ["_partial", "_partial"],
])("the path %s is written %s", (path, wire) => {
  expect(toWirePath(path)).toBe(wire);
  expect(fromWirePath(wire)).toBe(path);
});

test("a name of the prototype stays a name", () => {
  const value: unknown = JSON.parse('{"__proto__": {"max_tokens": 1}}');
  expect(JSON.stringify(fromWire(value))).toBe('{"__proto__":{"maxTokens":1}}');
});

test("whatever is written comes back", () => {
  const name = fc.stringMatching(/^[a-z]{1,4}(?:[A-Z][a-z0-9]{0,3}){0,3}$/);
  const value = fc.letrec((tie) => ({
    any: fc.oneof(fc.string(), fc.integer(), fc.array(tie("any")), fc.dictionary(name, tie("any"))),
  })).any;
  fc.assert(
    fc.property(value, (any) => {
      expect(fromWire(toWire(any))).toEqual(any);
    }),
  );
});

test("a name that objects have a meaning for is a name like any other", () => {
  const value: unknown = JSON.parse('{"__proto__":{"is_admin":true}}');
  const converted: unknown = fromWire(value);
  expect(JSON.stringify(converted)).toBe('{"__proto__":{"isAdmin":true}}');
  expect(Object.getPrototypeOf(converted)).toBe(Object.prototype);
});

test("names are spelt the same however many there were before", () => {
  const names = Array.from(
    { length: 3_000 },
    (_, index) => `someName${"X".repeat(index % 90)}${index}`,
  );
  for (const name of names) {
    expect(fromWire(toWire({ [name]: 1 }))).toEqual({ [name]: 1 });
  }
  expect(toWire({ maxTokens: 1 })).toEqual({ max_tokens: 1 });
});
