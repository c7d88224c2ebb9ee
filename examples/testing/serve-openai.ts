import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A server of the streaming chat completions API, on loopback. */
export interface OpenaiServer {
  /** Environment that sends a chat to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Bodies of the requests, as text. */
  readonly requests: readonly string[];
}

/** What the server says. */
export interface ServedReply {
  readonly words: readonly string[];
  /** Whether it falls silent after the words instead of ending. */
  readonly hangs?: boolean;
}

/** Starts a server that calls the tool `answer` where it is offered, and says the words after that. */
export async function serveOpenai({ words, hangs = false }: ServedReply): Promise<OpenaiServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => void respond(request, response));

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.stringify(await json(request));
    requests.push(body);
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (body.includes('"tools"') && !body.includes('"role":"tool"')) {
      response.end(toStream([{ tool_calls: [answerCall] }], "tool_calls"));
    } else if (hangs) {
      response.write(toStream(words.map((content) => ({ content }))));
    } else {
      response.end(
        toStream(
          words.map((content) => ({ content })),
          "stop",
        ),
      );
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    requests,
    env: {
      OPENAI_API_KEY: "any",
      OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
      OPENAI_MODEL: "local-model",
    },
  };
}

const answerCall = {
  index: 0,
  id: "call_1",
  type: "function",
  function: { name: "answer", arguments: '{"question":"Where does Ana live?"}' },
};

function toStream(deltas: readonly object[], finish?: "stop" | "tool_calls"): string {
  const chunks = deltas.map((delta) => toChunk({ role: "assistant", ...delta }, null));
  const end = finish === undefined ? [] : [toChunk({}, finish), "[DONE]"];
  return [...chunks, ...end].map((data) => `data: ${data}\n\n`).join("");
}

function toChunk(delta: object, finish: string | null): string {
  return JSON.stringify({
    id: "reply",
    object: "chat.completion.chunk",
    created: 0,
    model: "local-model",
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
}
