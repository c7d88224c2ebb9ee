import { toBytes } from "./bytes.ts";
import { WebhookError } from "./webhook-error.ts";

/**
 * The bytes of a stream. Where it has too many, the rest is read away meanwhile: ending the stream
 * would end the connection, and the answer with it; leaving it would hold up the next request.
 *
 * @throws {@link WebhookError} `body_too_large`, `body_unreadable`.
 */
export async function readStream(
  stream: AsyncIterable<unknown>,
  maxBytes: number,
): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const iterator = stream[Symbol.asyncIterator]();
  for (let next = await read(iterator); next.done !== true; next = await read(iterator)) {
    const chunk = new Uint8Array(toBytes(next.value) ?? []);
    size += chunk.length;
    if (size > maxBytes) {
      const reason = `more than the ${maxBytes} bytes of maxBytes`;
      void readAway(iterator);
      throw new WebhookError("body_too_large", reason);
    }
    chunks.push(chunk);
  }
  return await new Blob(chunks).arrayBuffer();
}

async function readAway(iterator: AsyncIterator<unknown>): Promise<void> {
  try {
    while ((await iterator.next()).done !== true);
  } catch {
    // The sender has gone.
  }
}

async function read(iterator: AsyncIterator<unknown>): Promise<IteratorResult<unknown>> {
  try {
    return await iterator.next();
  } catch (cause) {
    throw new WebhookError("body_unreadable", String(cause), cause);
  }
}
