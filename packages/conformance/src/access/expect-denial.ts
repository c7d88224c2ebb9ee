import type { Capability, MemoryError, PolicyTier } from "@keepsake/core";
import { expect } from "vitest";
import { memoryErrorOf } from "../rejection.ts";

/** What a denial is to be. */
export interface ExpectedDenial {
  readonly capability: Capability;
  /** @default "scope" */
  readonly tier?: PolicyTier;
  /** @default "POLICY_DENIED" */
  readonly code?: string;
}

/** Checks that a call is denied, and that the error says by what. */
export async function expectDenial(
  call: Promise<unknown>,
  { capability, tier = "scope", code = "POLICY_DENIED" }: ExpectedDenial,
): Promise<MemoryError> {
  const error = await memoryErrorOf(call);
  expect(error).toMatchObject({
    name: "PolicyDeniedError",
    code,
    capability,
    tier,
    retriable: false,
  });
  expect([403, 422]).toContain(error.status);
  expect(error.message).toContain(capability);
  expect(error.message).toContain(tier);
  return error;
}

/** The denial of whoever is no member. */
export function notMember(capability: Capability): ExpectedDenial {
  return { capability, code: "NOT_A_MEMBER" };
}
