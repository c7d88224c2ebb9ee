import canonicalize from "canonicalize";
import { hash } from "node:crypto";
import type { ForgetKey } from "../storage/forgetting-storage.ts";

/**
 * What is kept of a request to forget or erase in a scope, to know it again by. Without its key, which is
 * not kept, nobody can find out by trying what it selected. `asked` is taken as JSON.
 */
export function markRequest(scope: string, idempotencyKey: string, asked: object): ForgetKey {
  const given = canonicalize(JSON.parse(JSON.stringify(asked)));
  return {
    key: hash("sha256", `${scope}\n${idempotencyKey}`),
    digest: hash("sha256", `${idempotencyKey}\n${given}`),
  };
}
