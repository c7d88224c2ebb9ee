import { toBytes } from "./bytes.ts";
import { WebhookError } from "./webhook-error.ts";

/**
 * The bytes of a stream. Where it has too many, it is left where it is: ending it would end the
 * connection, and the answer with it.
 *
 * @throws {@link WebhookError} `body_too_large`, `body_unreadable`.
 */
export async function readStream(
  stream: AsyncIterable<unknown>,
  maxBytes = 1_048_576,
): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const iterator = stream[Symbol.asyncIterator]();
  for (let next = await read(iterator); next.done !== true; next = await read(iterator)) {
    const chunk = new Uint8Array(toBytes(next.value) ?? []);
    size += chunk.length;
    if (size > maxBytes) {
      const reason = `more than the ${maxBytes} bytes of maxBytes`;
      throw new WebhookError("body_too_large", reason);
    }
    chunks.push(chunk);
  }
  return await new Blob(chunks).arrayBuffer();
}

async function read(iterator: AsyncIterator<unknown>): Promise<IteratorResult<unknown>> {
  try {
    return await iterator.next();
  } catch (cause) {
    throw new WebhookError("body_unreadable", String(cause), cause);
  }
}
