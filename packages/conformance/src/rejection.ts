import { MemoryError } from "@keepsake/core";
import { expect } from "vitest";

/** What `call` was rejected with. */
export async function rejection(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    (value) => {
      throw new Error(`the call was accepted and gave ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}

/** The memory error that `call` was rejected with, whichever copy of the package made it. */
export async function memoryErrorOf(call: Promise<unknown>): Promise<MemoryError> {
  const error = await rejection(call);
  if (!MemoryError.isInstance(error)) {
    throw new Error("the call was rejected with an error of another kind", { cause: error });
  }
  return error;
}

/** Checks that `call` is refused as a `ValidationError` on `field` that says what is wrong. */
export async function expectRefusal(call: Promise<unknown>, field: string): Promise<void> {
  const error = await memoryErrorOf(call);
  expect(error).toMatchObject({ name: "ValidationError", field, retriable: false });
  expect(error.message).toContain(field);
  expect([400, 413, 422]).toContain(error.status);
}
