import { ServerError } from "../../errors/server-error.ts";

/** One event of a stream of server-sent events. */
export interface Frame {
  /** Its type; `message` where it says none. */
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
}

/** Characters of a frame that are waited for. */
const longestFrame = 1024 * 1024;

const broken = { done: true, value: undefined } as const;

/**
 * The frames of a stream of server-sent events, as
 * https://html.spec.whatwg.org/multipage/server-sent-events.html has them, until it ends or
 * breaks. A frame that is cut off is left out.
 *
 * @throws {@link ServerError} where there is none, and for a frame that does not end.
 */
export async function* readFrames({ body, headers }: Response): AsyncGenerator<Frame> {
  if (body === null || !/^text\/event-stream\b/i.test(headers.get("content-type") ?? "")) {
    body?.cancel().catch(() => undefined);
    throw new ServerError("the server sent no stream of events; is it that of a memory?");
  }
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => broken);
      if (done) {
        break;
      }
      const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      yield* blocks.flatMap(parseFrame);
      if (rest.length > longestFrame) {
        throw new ServerError("the server sent an event without an end; is it that of a memory?");
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parseFrame(block: string): readonly Frame[] {
  const valuesOf = (name: string): readonly string[] =>
    [...block.matchAll(new RegExp(`^${name}: ?(.*)$`, "gm"))].map(([, value = ""]) => value);
  const data = valuesOf("data").join("\n");
  const event = valuesOf("event").at(-1) ?? "message";
  return data === "" ? [] : [{ event, id: valuesOf("id").at(-1) ?? null, data }];
}
