import { ValidationError } from "@keepsake/core";
import { isLoopback } from "../guards/is-loopback.ts";

/**
 * Checks that others can reach only a server that lets in those alone who show that they may.
 *
 * @throws {@link ValidationError} on `host`.
 */
export function requireSafeHost(host: string, requiresKey: boolean): void {
  if (!requiresKey && !isLoopback(host)) {
    const named = `${JSON.stringify(host)} can be reached by others`;
    const why = "without a key whoever reaches the server holds the memory";
    throw new ValidationError("host", `${named}, and ${why}; set a key, or listen on 127.0.0.1`);
  }
}
