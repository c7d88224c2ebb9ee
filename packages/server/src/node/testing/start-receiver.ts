import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import { onTestFinished } from "vitest";
import { receiverCertificate } from "./receiver-certificate.ts";

/** A request that a receiver got. */
interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on a port of this machine, until the test ends. */
export interface Receiver {
  readonly port: number;
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** How it answers. */
export type Answering = (response: ServerResponse, request: Received, count: number) => void;

/** Starts a receiver of webhooks. */
export async function startReceiver(
  answer: Answering,
  { port = 0, isSecure = false }: { readonly port?: number; readonly isSecure?: boolean } = {},
): Promise<Receiver> {
  const received: Received[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    void take(request).then((one) => answer(response, one, received.push(one)));
  };
  const { certificate, privateKey } = receiverCertificate;
  const server = isSecure
    ? createSecureServer({ cert: certificate, key: privateKey }, listener)
    : createServer(listener);
  await once(server.listen(port, "127.0.0.1"), "listening");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  const bound = Number(Object(server.address()).port);
  return { port: bound, url: `http://127.0.0.1:${bound}/hook`, received, close };
}

async function take(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  const body = Buffer.concat(parts).toString();
  return { path: request.url ?? "", headers: request.headers, body };
}

/** Answers with a status. */
export function answerWith(status: number, headers: Record<string, string> = {}): Answering {
  return (response) => void response.writeHead(status, headers).end();
}
