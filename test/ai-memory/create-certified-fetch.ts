import { Agent, request } from "node:https";
import type { IncomingMessage } from "node:http";
import type { MadeCertificate } from "./make-certificate.ts";

/** What `fetch` is with a client's certificate, through `node:https`. */
export function createCertifiedFetch(
  server: Pick<MadeCertificate, "certificate">,
  client?: MadeCertificate,
): typeof fetch {
  const agent = new Agent({
    ca: server.certificate,
    cert: client?.certificate,
    key: client?.privateKey,
  });
  return async (input, init) => {
    const sent = new Request(input, init);
    const { method, signal } = sent;
    const headers = Object.fromEntries(sent.headers);
    const outgoing = request(sent.url, { agent, method, headers, signal });
    outgoing.end(Buffer.from(await sent.arrayBuffer()));
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once("response", resolve).once("error", reject);
    });
    const parts: Buffer[] = [];
    for await (const part of incoming) {
      parts.push(part);
    }
    const status = incoming.statusCode ?? 0;
    return new Response(Buffer.concat(parts), { status, headers: toHeaders(incoming) });
  };
}

function toHeaders({ headers }: IncomingMessage): Headers {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return new Headers(Object.fromEntries(entries));
}
