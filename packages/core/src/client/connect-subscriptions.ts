import type { Subscriptions } from "../subscriptions/subscriptions.ts";
import { createCallMaker } from "./call.ts";
import { createSubscriptions } from "./calls/create-subscriptions.ts";
import { callerHeaders } from "./caller-headers.ts";
import type { ConnectOptions } from "./connect-options.ts";
import { openTransport } from "./open-transport.ts";

/**
 * Connects to the webhooks of a Keepsake server, as `connectMemory` does to its memory.
 *
 * @throws `ValidationError` for an option that is none.
 *
 * @example
 * ```ts
 * import { connectSubscriptions } from "@keepsake/core";
 *
 * const webhooks = connectSubscriptions({ url: "http://127.0.0.1:3141" });
 * const { id, secret } = await webhooks.createSubscription({
 *   url: "https://hooks.acme.dev/memory",
 *   scope: "org:acme",
 *   events: ["memory.forgotten", "erasure.completed"],
 * });
 * console.log(id, secret); // keep the secret: it is told this once
 * ```
 */
export function connectSubscriptions(options: ConnectOptions): Subscriptions {
  const transport = openTransport(options);
  return createSubscriptions(createCallMaker(transport.as(callerHeaders(options.actor))));
}
