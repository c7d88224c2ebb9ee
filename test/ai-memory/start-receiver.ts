import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createReplayStore, type WebhookEvent, webhookHandler } from "@keepsake/core/webhooks";

/** A receiver of webhooks on a port of this machine. */
export interface Receiver {
  readonly url: string;
  /** Events of the deliveries that were verified, in order of arrival, each once. */
  readonly events: readonly WebhookEvent<"ai-memory">[];
  /** Codes of the deliveries that were refused. */
  readonly refused: readonly string[];
  /** How many requests came, with those that were sent again. */
  countRequests(): number;
  /** Waits until so many events came, and gives them all; fails where they do not come. */
  until(count: number): Promise<readonly WebhookEvent<"ai-memory">[]>;
  stop(): Promise<void>;
}

/** How long a delivery may take on a busy machine. */
const patienceMs = 15_000;

/**
 * Starts a receiver that is made with what applications make theirs with. It fails as often as it is
 * told to before it takes anything.
 */
export async function startReceiver(secret: string, failures = 0): Promise<Receiver> {
  const events: WebhookEvent<"ai-memory">[] = [];
  const refused: string[] = [];
  let requests = 0;
  const handle = webhookHandler({
    scheme: "ai-memory",
    secret,
    replayStore: createReplayStore(),
    onEvent: (event) => void events.push(event),
    onRefused: (error) => void refused.push(error.code),
  });
  const server = createServer(async (request, response) => {
    requests += 1;
    const { headers } = request;
    if (requests <= failures) {
      response.writeHead(500).end();
      return;
    }
    const answer = await handle({ headers, body: await readBody(request) });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port }: { readonly port: number } = Object(server.address());
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    events,
    refused,
    countRequests: () => requests,
    async until(count) {
      for (const endMs = Date.now() + patienceMs; events.length < count; await sleep(10)) {
        if (Date.now() > endMs) {
          throw new Error(`${events.length} of ${count} events came, ${refused.length} refused`);
        }
      }
      return events;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts);
}
