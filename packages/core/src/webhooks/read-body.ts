import { toBytes } from "./bytes.ts";
import { WebhookError } from "./webhook-error.ts";
import type { UncheckedInput } from "./webhook-input.ts";

/**
 * The bytes of a body as they were sent.
 *
 * @throws {@link WebhookError} `body_parsed`, `body_unreadable`.
 */
export async function readBody(input: UncheckedInput): Promise<Uint8Array> {
  const bytes = input.arrayBuffer ? undefined : toBytes(input.body);
  if (bytes) {
    return bytes;
  }
  if (input.arrayBuffer && input.bodyUsed === false) {
    try {
      return new Uint8Array(await input.arrayBuffer());
    } catch (cause) {
      throw new WebhookError("body_unreadable", String(cause), cause);
    }
  }
  const wayOut = 'use express.raw({ type: "*/*" }), request.text()';
  throw new WebhookError("body_parsed", wayOut);
}
