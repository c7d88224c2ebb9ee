import type { Answer } from "../../answer/answer.ts";
import type { AnswerPart } from "../../answer/answer-part.ts";
import { streamAnswer } from "../../answer/stream-answer.ts";
import type { CallOptions } from "../../call-options.ts";
import type { followAnswer } from "../http/follow-answer.ts";
import type { Transport } from "../http/transport.ts";

/** How a question is sent. */
interface Asking {
  readonly transport: Transport;
  readonly follow: typeof followAnswer;
  /** Asks by a transport that sends what is streamed. */
  readonly ask: (transport: Transport, options: CallOptions) => Promise<Answer>;
}

/**
 * The parts of an answer that a server streams. This file is loaded when it is first called, and has no
 * imports that others have as well, so that it is all that is loaded.
 */
export function tellAnswer(
  options: CallOptions,
  { transport, follow, ask }: Asking,
): AsyncIterable<AnswerPart> {
  return streamAnswer(options, (tell, limits) =>
    ask({ ...transport, send: createSend(transport, { follow, tell }) }, limits),
  );
}

/** What sends a question, and tells the answer's text as it comes; again only as long as nothing was told. */
function createSend(
  transport: Transport,
  { follow, tell }: Pick<Asking, "follow"> & { readonly tell: (text: string) => void },
): Transport["send"] {
  return async (call) => {
    let answer = "";
    let citations: unknown;
    const [end] = await transport.sendAnd(call, async (response) => {
      const followed = follow(response, (name, data) => {
        const given = Object(data);
        if (name === "token") {
          answer += String(given.text);
          tell(String(given.text));
        } else if (name === "citations") {
          ({ citations } = given);
        }
        return name === "" || name === "done" ? { answer, citations, ...given } : undefined;
      });
      await followed.catch((error: unknown) => {
        if (answer === "") {
          throw error;
        }
      });
      return [followed];
    });
    return await end;
  };
}
