import { hash } from "node:crypto";

/**
 * What stands for the idempotency key of an erased event. It is longer than a key may be, so that no key
 * is taken for it.
 */
export function erasedKey(scopeNumber: number, idempotencyKey: string): string {
  return `erased:${hash("sha256", `${scopeNumber}\n${idempotencyKey}`)}`;
}
