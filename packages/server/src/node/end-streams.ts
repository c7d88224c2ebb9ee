/** Lets streams of events end, as if they had nothing more to tell, when `closing` fires. */
export function endStreams(
  handler: (request: Request) => Promise<Response>,
  closing: AbortSignal,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await handler(request);
    if (response.headers.get("content-type")?.startsWith("text/event-stream") !== true) {
      return response;
    }
    const { body } = response;
    return body === null ? response : new Response(endOn(closing, body), response);
  };
}

function endOn(closing: AbortSignal, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const stop = () => {
    reader.cancel().catch(() => undefined);
  };
  closing.addEventListener("abort", stop);
  if (closing.aborted) {
    stop();
  }
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) {
        closing.removeEventListener("abort", stop);
        controller.close();
      } else {
        controller.enqueue(value);
      }
    },
    async cancel(reason) {
      closing.removeEventListener("abort", stop);
      await reader.cancel(reason);
    },
  });
}
