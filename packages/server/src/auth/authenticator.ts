import type { Memory, RateLimitError } from "@keepsake/core";

/** A token that a caller showed. */
export interface CallerToken {
  /** Null where it has no id, and so cannot be taken back. */
  readonly jti: string | null;
  readonly issuer: string | null;
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
  /** The tenant that it is for, such as `acme`; null where it names none. */
  readonly tenant: string | null;
  /** Such as `free`; null where it says none. */
  readonly tier: string | null;
  /** What it may do at most, as it says it; null for all that the policy allows. */
  readonly caps: readonly string[] | null;
  /** Where, likewise: scopes, and capabilities confined to a scope, such as `scope.read:org:acme/*`. */
  readonly scopes: readonly string[] | null;
}

/** Who calls, and the memory as that one may use it. */
export interface Authenticated {
  readonly memory: Memory;
  /** Such as `user:ana`; `user:local` for whoever holds the memory. */
  readonly actor: string;
  /** Null for whoever shows a key, or nothing. */
  readonly token: CallerToken | null;
  /** Headers that every answer to it has. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether that is still so, for what goes on after it was answered. @default it always is */
  readonly holds?: (() => Promise<boolean>) | undefined;
  /** Why the call is not answered yet. */
  readonly limited?: RateLimitError | undefined;
}

/** Tells who calls. */
export interface Authenticator {
  /** @throws `AuthError` where that cannot be told. */
  authenticate(request: Request): Promise<Authenticated>;
}
