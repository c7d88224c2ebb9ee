import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AiMemoryClient, AiMemoryTimeoutError, AiMemoryTransportError } from "@keepsake/ai-memory";
import { afterAll, beforeAll, expect, test } from "vitest";
import { certifiedFetch } from "./certified-fetch.ts";

interface Certificate {
  readonly certificate: string;
  readonly privateKey: string;
}

/** Makes a certificate of this machine that signs itself. */
function makeCertificate(name: string): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "keepsake-certified-fetch-"));
  const [key, certificate] = [join(folder, "key"), join(folder, "certificate")];
  const made = ["-keyout", key, "-out", certificate, "-days", "2", "-subj", `/CN=${name}`];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  const address = ["-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", ...kind, ...made, ...address], { stdio: "pipe" });
  const pair = {
    certificate: readFileSync(certificate, "utf8"),
    privateKey: readFileSync(key, "utf8"),
  };
  rmSync(folder, { recursive: true });
  return pair;
}

const own = makeCertificate("daemon");
const alice = makeCertificate("alice");
const mallory = makeCertificate("mallory");

const server = createServer(
  { cert: own.certificate, key: own.privateKey, ca: alice.certificate, requestCert: true },
  ({ method, url }, response) => {
    if (url?.endsWith("/stats") === true) {
      return;
    }
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ status: "ok", service: "ai-memory", version: "0.10.0", method }));
  },
);

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

test("a call that takes too long is given up", async () => {
  await expect(connect(alice).stats({ timeoutMs: 200 })).rejects.toThrow(AiMemoryTimeoutError);
});
