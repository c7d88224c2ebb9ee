/** Milliseconds between comments that keep an idle connection open. */
const keepAliveMs = 15_000;

const keepAlive = ": keep-alive\n\n";

/** Around the frames of a stream. */
interface StreamEnds {
  /** What it begins with, at once. */
  readonly opening: string;
  /** Called when its reader leaves; the frames must end then. */
  readonly onLeave: () => void;
}

/**
 * Frames as the body of a stream of server-sent events. It reads ahead no further than its reader does.
 */
export function toLiveStream(
  frames: AsyncIterable<string>,
  { opening, onLeave }: StreamEnds,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = frames[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<string>> | null = null;
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(opening)),
    async pull(controller) {
      next ??= iterator.next();
      const result = await within(next, keepAliveMs);
      if (result === null) {
        controller.enqueue(encoder.encode(keepAlive));
      } else if (result.done === true) {
        controller.close();
      } else {
        next = null;
        controller.enqueue(encoder.encode(result.value));
      }
    },
    cancel: onLeave,
  });
}

/** What a promise gives; null where it takes longer. */
async function within<T>(promise: Promise<T>, timeMs: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
