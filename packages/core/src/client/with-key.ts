import { createIdempotencyKey } from "../idempotency-key.ts";

/** A request under the key that it has, or one of its own, so that it may be sent again. */
export function withKey<T>(request: T): T {
  return Object(request) === request
    ? { ...request, idempotencyKey: Object(request).idempotencyKey ?? createIdempotencyKey() }
    : request;
}
