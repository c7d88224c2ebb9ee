import type { Erasure, ErasureReceipt, ErasureRequest, Memory } from "@keepsake/core";

/** Erases and waits for the end. */
export async function eraseAll(
  memory: Memory,
  scope: string,
  request: ErasureRequest = { confirmAll: true },
): Promise<Erasure> {
  return await memory.erase(scope, request, { wait: "completed" });
}

/**
 * The receipt of an erasure.
 *
 * @throws `Error` where it has none.
 */
export function receiptOf({ receipt, status, problem }: Erasure): ErasureReceipt {
  if (receipt === null) {
    throw new Error(`the erasure is ${status} and has no receipt: ${problem}`);
  }
  return receipt;
}
