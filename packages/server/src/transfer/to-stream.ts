/** Lines as a stream of UTF-8 that makes them as they are read. */
export function toStream(lines: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done === true) {
        controller.close();
      } else {
        controller.enqueue(encoder.encode(`${value}\n`));
      }
    },
    async cancel() {
      await lines.return?.();
    },
  });
}
