import { describe, expect, test, vi } from "vitest";
import * as contract from "../index.ts";

const {
  AuthError,
  ConflictError,
  ConnectionError,
  errorTable,
  MemoryError,
  NotConfiguredError,
  NotFoundError,
  PolicyDeniedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} = contract;

const classes = {
  AuthError,
  ConflictError,
  ConnectionError,
  NotConfiguredError,
  NotFoundError,
  PolicyDeniedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
};

const examples = [
  new AuthError("who?"),
  new ConflictError("other body"),
  new ConnectionError("closed"),
  new NotConfiguredError("no model"),
  new NotFoundError("no such event"),
  new PolicyDeniedError("not yours"),
  new RateLimitError("slow down"),
  new ServerError("disk full"),
  new TimeoutError("too slow"),
  new ValidationError("text", "it is empty"),
];

describe.each(examples)("$name", (error) => {
  test("is an Error, a MemoryError and of its own class, and of no other", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(MemoryError);
    expect(MemoryError.isInstance(error)).toBe(true);
    const recognised = Object.values(classes).filter((one) => one.isInstance(error));
    expect(recognised.map((one) => one.name)).toEqual([error.name]);
  });

  test("takes status and retriable from the row of its code, which names its class", () => {
    const { status, retriable, className } = errorTable[error.code];
    expect(error).toMatchObject({ status, retriable, name: className });
  });

  test("keeps its class name when printed", () => {
    expect(String(error)).toBe(`${error.name}: ${error.message}`);
  });
});

test("every class name of the table has a class", () => {
  const named = new Set(Object.values(errorTable).map((row) => row.className));
  expect([...named].toSorted()).toEqual(Object.keys(classes).toSorted());
});

test("what another copy of the package throws is recognised", async () => {
  vi.resetModules();
  const copy = await import("../index.ts");
  const error = new copy.ValidationError("text", "it is empty");
  expect(error).not.toBeInstanceOf(ValidationError);
  expect(ValidationError.isInstance(error)).toBe(true);
  expect(MemoryError.isInstance(error)).toBe(true);
  expect(NotFoundError.isInstance(error)).toBe(false);
});

test.each([
  undefined,
  null,
  "NotFoundError",
  404,
  {},
  new Error("plain"),
  { name: "NotFoundError" },
])("%j is no memory error", (value) => {
  expect(MemoryError.isInstance(value)).toBe(false);
  expect(NotFoundError.isInstance(value)).toBe(false);
});

test("particulars, request id and cause are kept", () => {
  const cause = new Error("ECONNREFUSED");
  const details = { id: "evt_1" };
  const error = new NotFoundError("none", { cause, details, requestId: "req_1" });
  expect(error).toMatchObject({ cause, details, requestId: "req_1" });
  expect("cause" in new NotFoundError("none")).toBe(false);
});

test("a ValidationError says field and reason apart, together and in its details", () => {
  const error = new ValidationError("items[2].text", "it is empty", { code: "INVALID_ENVELOPE" });
  expect(error).toMatchObject({
    field: "items[2].text",
    reason: "it is empty",
    message: "items[2].text: it is empty",
    details: { field: "items[2].text", reason: "it is empty" },
    status: 422,
  });
});

test("a PolicyDeniedError says who decided and what was missing", () => {
  const error = new PolicyDeniedError("no", { tier: "scope", capability: "scope.write" });
  expect(error).toMatchObject({
    tier: "scope",
    capability: "scope.write",
    details: { decidedByTier: "scope", capability: "scope.write" },
  });
});

test("a RateLimitError says when to come back", () => {
  expect(new RateLimitError("slow down", { retryAfterMs: 250 }).retryAfterMs).toBe(250);
});
