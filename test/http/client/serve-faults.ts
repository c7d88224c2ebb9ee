import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** A request as a server received it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a server does with one request. */
export type Fault = (response: ServerResponse, request: ReceivedRequest) => unknown;

/** A server that does what a test says. */
export interface FaultyServer {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  stop(): Promise<void>;
}

/** Serves faults one after the other, and the last of them from then on. */
export async function serveFaults(...faults: readonly Fault[]): Promise<FaultyServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    void receive(incoming).then((request) => {
      const fault = faults[Math.min(requests.length, faults.length - 1)];
      requests.push(request);
      return fault?.(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const { method = "", url = "", headers } = incoming;
  return { method, url, headers, body: await text(incoming) };
}

/** Answers in JSON. */
export function answer(body: unknown, status = 200, headers: Record<string, string> = {}): Fault {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
}

/** Answers in anything else. */
export function answerText(body: string, status: number, type = "text/html"): Fault {
  return (response) => response.writeHead(status, { "content-type": type }).end(body);
}

/** Resets the connection instead of answering. */
export const reset: Fault = (response) => response.socket?.resetAndDestroy();

/** Ends the connection within the headers. */
export const cutHeaders: Fault = (response) => response.socket?.end("HTTP/1.1 200 OK\r\ncontent-t");

/** Ends the connection within the body. */
export const cutBody: Fault = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"items":[', () => response.socket?.destroy());
};

/** Never answers. */
export const hang: Fault = () => undefined;

/** Begins to answer and never ends. */
export const hangWithinBody: Fault = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"items":[');
};
