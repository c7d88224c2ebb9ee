import { checkOptions } from "./check-options.ts";
import type { ConnectOptions } from "./connect-options.ts";
import { createHeaders } from "./http/client-headers.ts";
import { toResponseError } from "./http/response-error.ts";
import { createTransport, type Transport } from "./http/transport.ts";

/** What sends calls to the server that options name. @throws `ValidationError` for an option that is none. */
export function openTransport(options: ConnectOptions): Transport {
  checkOptions(options);
  const { url, fetch: send, timeoutMs = 60_000, maxRetries = 4 } = options;
  return createTransport({
    ...options,
    url: url.replace(/\/+$/, ""),
    fetch: (input, init) => (send ?? fetch)(input, init),
    timeoutMs,
    maxRetries,
    headers: createHeaders(options),
    toError: toResponseError,
  });
}
