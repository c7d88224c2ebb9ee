import { once } from "node:events";
import { createServer, type Server } from "node:https";
import { AiMemoryClient, AiMemoryTimeoutError, AiMemoryTransportError } from "@keepsake/ai-memory";
import { hasOpenssl, makeCertificate, withoutOpenssl } from "@keepsake/testing/certificates";
import { afterAll, beforeAll, expect, test } from "vitest";
import { certifiedFetch } from "./certified-fetch.ts";

if (hasOpenssl()) {
  describeCertificates();
} else {
  process.stderr.write(`not tested: certificates of clients, since ${withoutOpenssl}\n`);
  test.skip(`certificates of clients: ${withoutOpenssl}`);
}

function describeCertificates(): void {
  const own = makeCertificate("daemon");
  const alice = makeCertificate("alice");
  const mallory = makeCertificate("mallory");
  const server = createDaemon(own, alice);

  beforeAll(async () => {
    await once(server.listen(0, "127.0.0.1"), "listening");
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  function connect(client: Certificate, authority = own.certificate): AiMemoryClient {
    const { port }: { readonly port: number } = Object(server.address());
    const fetch = certifiedFetch({ ...client, authority });
    return new AiMemoryClient({ baseUrl: `https://127.0.0.1:${port}`, fetch, maxRetries: 0 });
  }

  test("a client's certificate is shown to a daemon that asks for it", async () => {
    expect(await connect(alice).health()).toMatchObject({ version: "0.10.0" });
  });

  test("one that the daemon does not take is an error of transport, and so is the daemon's", async () => {
    await expect(connect(mallory).health()).rejects.toThrow(AiMemoryTransportError);
    await expect(connect(alice, mallory.certificate).health()).rejects.toThrow(
      AiMemoryTransportError,
    );
  });

  test("a call that takes too long is given up, also in the middle of an answer", async () => {
    await expect(connect(alice).stats({ timeoutMs: 200 })).rejects.toThrow(AiMemoryTimeoutError);
    await expect(connect(alice).metrics({ timeoutMs: 200 })).rejects.toThrow(AiMemoryTimeoutError);
  });
}

type Certificate = Pick<ReturnType<typeof makeCertificate>, "certificate" | "privateKey">;

/** What answers as a daemon does; it never answers for statistics, and never ends with metrics. */
function createDaemon(own: Certificate, client: Certificate): Server {
  return createServer(
    { cert: own.certificate, key: own.privateKey, ca: client.certificate, requestCert: true },
    ({ url }, response) => {
      if (url?.endsWith("/stats") === true) {
        return;
      }
      response.writeHead(200, { "content-type": "application/json" });
      const health = JSON.stringify({ status: "ok", service: "ai-memory", version: "0.10.0" });
      if (url?.endsWith("/metrics") === true) {
        response.write(health);
      } else {
        response.end(health);
      }
    },
  );
}
