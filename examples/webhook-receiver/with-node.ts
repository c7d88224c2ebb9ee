import { webhookHandler } from "@keepsake/core/webhooks";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { ReceiverOptions } from "./receiver-options.ts";

const mostBytes = 1_048_576;

/** Node alone: the bytes as they came, and the headers. */
export function createNodeReceiver(options: ReceiverOptions): Server {
  const receive = webhookHandler(options);
  const answer = async (request: IncomingMessage): Promise<Response> => {
    if (request.method !== "POST" || request.url !== "/hooks") {
      return new Response(null, { status: 404 });
    }
    const body = await readBytes(request);
    return body === null
      ? new Response(null, { status: 413 })
      : await receive({ body, headers: request.headers });
  };
  return createServer(async (request, response) => {
    const answered = await answer(request).catch(() => new Response(null, { status: 500 }));
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(await answered.text());
  });
}

async function readBytes(request: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let left = mostBytes;
  for await (const part of request) {
    parts.push(part);
    left -= part.length;
    if (left < 0) {
      return null;
    }
  }
  return Buffer.concat(parts);
}
