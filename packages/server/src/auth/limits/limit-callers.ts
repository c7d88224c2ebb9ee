import { formatTimestamp, RateLimitError } from "@keepsake/core";
import type { Authenticator } from "../authenticator.ts";
import { ownerOf } from "../owner-of.ts";
import { type Allowance, CallLimiter } from "./call-limiter.ts";
import type { CallLimits } from "./call-limits.ts";

/** An authenticator whose callers may call so often, by token and by actor. */
export function limitCallers(authenticator: Authenticator, limits: CallLimits): Authenticator {
  const limiter = new CallLimiter(limits);
  return {
    async authenticate(request) {
      const caller = await authenticator.authenticate(request);
      const jti = caller.token?.jti;
      const names = [`actor ${ownerOf(caller)}`, ...(jti ? [`token ${jti}`] : [])];
      const allowance = limiter.take(names);
      const headers = { ...caller.headers, ...toHeaders(allowance) };
      return allowance.isAllowed
        ? { ...caller, headers }
        : { ...caller, headers, limited: toError(allowance) };
    },
  };
}

function toHeaders({ limit, remaining, resetAtMs }: Allowance): Readonly<Record<string, string>> {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": formatTimestamp(Math.ceil(resetAtMs)),
  };
}

function toError({ limit, retryAfterMs }: Allowance): RateLimitError {
  const message = `more than ${limit} calls a minute, or all of a day's; come back later`;
  return new RateLimitError(message, { retryAfterMs });
}
