import type { HeaderOptions } from "./http/client-headers.ts";
import type { ClientHooks } from "./http/client-hooks.ts";

/** Where a server is, and who calls it how. */
export interface ConnectOptions extends ClientHooks, HeaderOptions {
  /** Where the server is, such as `http://127.0.0.1:3141`. */
  readonly url: string;
  /** Who acts, such as `user:ana`. With a token of its own it must be the token's subject. @default the server's choice */
  readonly actor?: string | undefined;
  /** Milliseconds for a call with all its tries, where the call names none. @default 60_000 */
  readonly timeoutMs?: number | undefined;
  /** How often a call that may be repeated is, where that may help. @default 4 */
  readonly maxRetries?: number | undefined;
  /** Sends requests in place of the platform's own. */
  readonly fetch?: typeof fetch | undefined;
}
