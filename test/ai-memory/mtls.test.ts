import { AiMemoryAuthError, AiMemoryClient, AiMemoryTransportError } from "@keepsake/ai-memory";
import type { DaemonProgram } from "@keepsake/testing/ai-memory";
import {
  hasOpenssl,
  type MadeCertificate,
  makeCertificate,
  withoutOpenssl,
} from "@keepsake/testing/certificates";
import { expect, test } from "vitest";
import { certifiedFetch } from "keepsake-examples/certified-fetch";
import { describeDaemons } from "./describe-daemons.ts";
import { apiKey, useDaemon } from "./use-daemon.ts";

if (hasOpenssl()) {
  describeDaemons("certificates of clients", describeCertificates);
} else {
  process.stderr.write(
    `not tested with ai-memory: certificates of clients, since ${withoutOpenssl}\n`,
  );
  test.skip(`certificates of clients: ${withoutOpenssl}`);
}

function describeCertificates(program: DaemonProgram): void {
  const server = makeCertificate("daemon");
  const listed = makeCertificate("alice");
  const unlisted = makeCertificate("mallory");
  const tls = { ...server, clientFingerprints: [listed.fingerprint] };
  const { url } = useDaemon(program, { tls });

  function connect(
    certificate?: MadeCertificate,
    key: string | undefined = apiKey,
  ): AiMemoryClient {
    const fetch = certifiedFetch({ ...certificate, authority: server.certificate });
    const options = { agentId: "alice", maxRetries: 0, fetch };
    return new AiMemoryClient({ baseUrl: url(), apiKey: key, ...options });
  }

  test("one that is listed is let in, and writes and reads as over plain HTTP", async () => {
    const alice = connect(listed);
    const { id } = await alice.store({ title: "over TLS", content: "naïve ☕", tags: ["a+b"] });
    expect(await alice.get(id)).toMatchObject({ content: "naïve ☕" });
    expect((await alice.list({ tag: "a+b" })).items).toHaveLength(1);
    await alice.delete(id);
    await expect(alice.get(id)).rejects.toMatchObject({ status: 404 });
  });

  test("one that is not listed, and none, are errors of transport", async () => {
    await expect(connect(unlisted).health()).rejects.toThrow(AiMemoryTransportError);
    await expect(connect(undefined).health()).rejects.toThrow(AiMemoryTransportError);
  });

  test("one that is listed needs the API key as well", async () => {
    await expect(connect(listed, "wrong").search("x")).rejects.toThrow(AiMemoryAuthError);
  });

  test("plain HTTP is an error of transport", async () => {
    const baseUrl = url().replace("https:", "http:");
    const client = new AiMemoryClient({ baseUrl, apiKey, maxRetries: 0 });
    await expect(client.health()).rejects.toThrow(AiMemoryTransportError);
  });
}
