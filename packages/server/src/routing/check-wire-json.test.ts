import { expect, test } from "vitest";
import { checkWireJson } from "./check-wire-json.ts";
import { toErrorAnswer } from "./error-response.ts";

function fieldsNamed(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`name_${index}`, index]));
}

test("an object has so many fields, unless they are the caller's own", () => {
  expect(() => checkWireJson({ content: fieldsNamed(1_000) })).not.toThrow();
  expect(() => checkWireJson({ content: fieldsNamed(1_001) })).toThrow(/^content: it has 1001/);
  expect(() => checkWireJson(fieldsNamed(1_001))).toThrow(/^body: it has 1001/);
  expect(() => checkWireJson({ metadata: fieldsNamed(5_000) })).not.toThrow();
});

test("a list is so long", () => {
  const lines: unknown[] = Array.from({ length: 1_000_001 }, () => null);
  expect(() => checkWireJson({ lines })).toThrow(/^lines: it has 1000001/);
  expect(() => checkWireJson({ lines: lines.slice(1) })).not.toThrow();
});

test("an unknown name is told as far as it says which", () => {
  const name = `A${"a".repeat(1_000_000)}`;
  const check = (): void => checkWireJson({ [name]: 1 });
  const error = catchError(check);
  expect(JSON.stringify(toErrorAnswer(error, "req_1").body).length).toBeLessThan(2_000);
});

function catchError(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
