import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ValidationError } from "./errors/validation-error.ts";
import { limits } from "./limits.ts";
import { parseScope, scopeAncestors } from "./scope.ts";

const segment = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9_]{0,31}$/),
    fc.stringMatching(/^[A-Za-z0-9_.@+-]{1,128}$/),
  )
  .map(([type, id]) => ({ type, id }));
const segments = fc.array(segment, { minLength: 1, maxLength: limits.scopeSegments });

describe("parseScope", () => {
  test("reads back every path of the grammar", () => {
    fc.assert(
      fc.property(segments, (parts) => {
        const path = parts.map(({ type, id }) => `${type}:${id}`).join("/");
        expect(parseScope(path)).toEqual(parts);
      }),
    );
  });

  test.each([
    ["", "nothing"],
    ["user", "a type without id"],
    ["user:", "an empty id"],
    [":ana", "an empty type"],
    ["User:ana", "a capital in the type"],
    ["1user:ana", "a type that starts with a digit"],
    ["user:ana/", "a trailing slash"],
    ["/user:ana", "a leading slash"],
    ["org:acme//user:ana", "an empty segment"],
    ["user:ana b", "a space"],
    ["user:ana\n", "a line end"],
    ["user:añá", "a letter beyond ASCII"],
    ["user:a:b", "a second colon"],
    ["user:*", "a wildcard"],
    [`user:${"a".repeat(129)}`, "an id of 129 characters"],
    [`${"a".repeat(33)}:x`, "a type of 33 characters"],
    [Array.from({ length: 33 }, () => "a:b").join("/"), "33 segments"],
  ])("refuses %j, %s", (path) => {
    expect(() => parseScope(path)).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "scope", code: "INVALID_SCOPE" }),
    );
  });

  test("says which segment is wrong and shows a right one", () => {
    expect(() => parseScope("org:acme/ana")).toThrow(/segment "ana" .*user:ana/);
  });

  test("refuses what is no string", () => {
    expect(() => parseScope(undefined)).toThrow(ValidationError);
  });
});

describe("scopeAncestors", () => {
  test("gives the enclosing scopes, nearest first", () => {
    expect(scopeAncestors("org:acme/team:red/user:ana")).toEqual(["org:acme/team:red", "org:acme"]);
  });

  test("is empty for an outermost scope", () => {
    expect(scopeAncestors("org:acme")).toEqual([]);
  });

  test("gives as many as there are segments above, each enclosing the path", () => {
    fc.assert(
      fc.property(segments, (parts) => {
        const path = parts.map(({ type, id }) => `${type}:${id}`).join("/");
        const ancestors = scopeAncestors(path);
        expect(ancestors).toHaveLength(parts.length - 1);
        expect(ancestors.every((ancestor) => path.startsWith(`${ancestor}/`))).toBe(true);
      }),
    );
  });
});
