import { MemoryError, ValidationError } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import {
  applyMethod,
  callMethod,
  type RightCalls,
  rightCalls,
  type ScopedMethod,
} from "../call-method.ts";
import { rejection } from "../rejection.ts";
import type { MethodSuite, Suite } from "../suite.ts";

const wrongScopes: readonly (readonly [string, unknown])[] = [
  ["empty", ""],
  ["a type alone", "user"],
  ["without an id", "user:"],
  ["of a type with a capital", "User:ana"],
  ["ending in a slash", "user:ana/"],
  ["starting with a slash", "/user:ana"],
  ["with an empty segment", "org:acme//user:ana"],
  ["with a space", "user:ana b"],
  ["ending in a line end", "user:ana\n"],
  ["beyond ASCII", "user:añá"],
  ["a pattern", "user:*"],
  ["a statement", "user:'; DROP TABLE events; --"],
  ["of an id of 129 characters", `user:${"a".repeat(129)}`],
  ["of 33 segments", Array.from({ length: 33 }, (_, index) => `level:${index}`).join("/")],
  ["missing", undefined],
  ["null", null],
  ["a number", 5],
  ["a list", ["user:ana"]],
  ["an object", {}],
];

/** Scopes outside the grammar. */
export function describeWrongScopes(suite: Suite): void {
  describeRefusedScopes(suite, rightCalls);

  test.each(wrongScopes)("lifecycle refuses a scope that is %s at once", (_, scope) => {
    expect(() => applyMethod(suite.memory, "lifecycle", [scope])).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "scope", code: "INVALID_SCOPE" }),
    );
  });
}

/** Scopes outside the grammar, of certain methods. */
export function describeRefusedScopes<Name extends ScopedMethod>(
  suite: MethodSuite<Name>,
  calls: RightCalls<Name>,
): void {
  describe.each(calls)("%s", (method, inputs) => {
    test.each(wrongScopes)("refuses a scope that is %s", async (_, scope) => {
      const error = await rejection(callMethod(suite.memory, method, [scope, ...inputs]));
      expect([MemoryError.isInstance(error), ValidationError.isInstance(error)]).toEqual([
        true,
        true,
      ]);
      expect(error).toMatchObject({
        name: "ValidationError",
        field: "scope",
        code: "INVALID_SCOPE",
        status: 422,
        retriable: false,
      });
    });
  });
}
