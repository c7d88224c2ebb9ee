import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { Agent, request } from "node:https";

/** Certificates and keys in PEM. */
export interface Certificates {
  /** Of whoever signed the daemon's certificate. @default those that the system trusts */
  readonly authority?: string | undefined;
  /** Of the client. @default none is shown */
  readonly certificate?: string | undefined;
  readonly privateKey?: string | undefined;
}

/**
 * A `fetch` with a client's certificate, for daemons that ask for one:
 *
 * ```ts
 * const fetch = certifiedFetch({ authority, certificate, privateKey });
 * const client = new AiMemoryClient({ baseUrl: "https://memory.example", fetch });
 * ```
 */
export function certifiedFetch({ authority, certificate, privateKey }: Certificates): typeof fetch {
  const agent = new Agent({ ca: authority, cert: certificate, key: privateKey, keepAlive: true });
  return async (input, init) => {
    const given = new Request(input, init);
    const headers = Object.fromEntries(given.headers);
    const sent = request(given.url, { agent, method: given.method, headers, signal: given.signal });
    sent.end(new Uint8Array(await given.arrayBuffer()));
    const [received]: IncomingMessage[] = await once(sent, "response");
    return await toResponse(received);
  };
}

async function toResponse(received: IncomingMessage | undefined): Promise<Response> {
  const parts: Buffer[] = [];
  for await (const part of received ?? []) {
    parts.push(part);
  }
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(received?.headersDistinct ?? {})) {
    values.forEach((value) => headers.append(name, value));
  }
  return new Response(Buffer.concat(parts), { status: received?.statusCode ?? 500, headers });
}
