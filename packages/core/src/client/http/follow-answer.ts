import { ConnectionError } from "../../errors/connection-error.ts";
import { parseAnswer } from "./parse-answer.ts";
import { readFrames } from "./read-frames.ts";
import { toResponseError } from "./response-error.ts";

/** The type of a stream of events. */
export const eventStream = "text/event-stream";

/**
 * Gives what `onEvent` makes of an event, the first time that is something; `onEvent` is called for each
 * event until then. An answer that is no stream is one event without a name.
 *
 * @throws the error that a stream tells, and `ConnectionError` for one that ends before.
 */
export async function followAnswer<T extends object>(
  response: Response,
  onEvent: (name: string, data: unknown) => T | undefined,
): Promise<T> {
  const isStream = response.headers.get("content-type")?.startsWith(eventStream);
  const frames = isStream ? readFrames(response) : [{ event: "", data: await response.text() }];
  for await (const { event, data } of frames) {
    if (event === "error") {
      throw await toResponseError(new Response(data, { status: 500 }));
    }
    const made = onEvent(event, parseAnswer(data));
    if (made) {
      return made;
    }
  }
  throw new ConnectionError("the server ended the stream before all was told");
}
