import { describe, expect, expectTypeOf, test } from "vitest";
import type { Memory } from "../memory.ts";
import type { ScopedMemory } from "../scoped-memory.ts";
import { sealScope } from "../seal-scope.ts";
import { requireScopedMemory } from "./require-scoped-memory.ts";

const unused = async (): Promise<never> => await Promise.reject(new Error("not called"));

const memory: Memory = new Proxy<Memory>(Object.create(null), {
  get: (_target, name) => (name === "scope" ? (path: string) => sealScope(memory, path) : unused),
});

describe("requireScopedMemory", () => {
  test("gives a sealed memory back", () => {
    const ana = memory.scope("user:ana");
    expect(requireScopedMemory(ana, ["recall", "events"])).toBe(ana);
  });

  test("takes a sealed memory that was wrapped", () => {
    const wrapped = { ...memory.scope("user:ana") };
    expect(requireScopedMemory(wrapped, ["recall"])).toBe(wrapped);
  });

  test("asks for the methods that are named and no others", () => {
    const reader = { path: "user:ana", recall: unused };
    const found = requireScopedMemory(reader, ["recall"]);
    expect(found).toBe(reader);
    expectTypeOf(found).toEqualTypeOf<Pick<ScopedMemory, "path" | "recall">>();
    expect(() => requireScopedMemory(reader, ["recall", "events"])).toThrow(
      expect.objectContaining({
        field: "memory",
        reason: expect.stringContaining("it has no method events"),
      }),
    );
  });

  test("refuses a memory over all scopes and names the way out", () => {
    expect(() => requireScopedMemory(memory, ["recall"])).toThrow(
      expect.objectContaining({
        name: "ValidationError",
        field: "memory",
        reason: 'it reaches every scope; give one sealed to a scope: memory.scope("user:ana")',
      }),
    );
  });

  test.each([undefined, null, "user:ana", { path: "user:ana" }])("refuses %o", (value) => {
    expect(() => requireScopedMemory(value, ["recall"])).toThrow(
      expect.objectContaining({
        field: "memory",
        reason: expect.stringContaining('memory.scope("user:ana")'),
      }),
    );
  });
});
