import { connectSubscriptions } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import { deliverWebhooks, serve } from "@keepsake/server/node";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const script = fileURLToPath(new URL("receive.ts", import.meta.url));
const scope = "org:acme/user:ana";

test.each(["hono", "express", "node"])(
  "the receiver on %s shows what happened, and refuses what others send",
  async (framework) => {
    const memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
    const handler = createHandler(memory, { webhooks: { allowLoopback: true } });
    const server = await serve(handler, { port: 0 });
    const delivery = deliverWebhooks(memory, { allowLoopback: true, pollMs: 20 });
    onTestFinished(async () => {
      await delivery.close();
      await server.close();
      await memory.close();
    });
    const webhooks = connectSubscriptions({ url: server.url });
    const { id, secret } = await webhooks.createSubscription({
      url: "http://127.0.0.1:9/hooks",
      scope,
    });
    const lines = startReceiver(framework, secret ?? "");
    const url = (await nextLine(lines)).replace("receiving at ", "");
    await webhooks.updateSubscription(id, { url });
    const { eventId } = await memory.experience(scope, "I moved to Porto in March.", {
      wait: "consolidated",
    });
    for (const type of ["experience.captured", "experience.indexed", "facts.extracted"]) {
      const [head = "", ...rest] = (await nextLine(lines)).split(" ");
      expect(head).toMatch(/^msg_/);
      expect(JSON.parse(rest.join(" "))).toMatchObject({ type, data: { event_id: eventId } });
    }
    const headers = {
      "webhook-id": "msg_1",
      "webhook-timestamp": "1",
      "webhook-signature": "v1,a",
    };
    const refused = await fetch(url, { method: "POST", headers, body: "{}" });
    expect(refused.status).toBe(400);
    expect(await nextLine(lines)).toBe("refused: too_old");
    await expect
      .poll(async () => (await webhooks.deliveries(id, { status: "delivered" })).items.length)
      .toBe(3);
  },
);

test.each([
  ["a port that is taken", {}, /address already in use/],
  ["a secret that is short", { WEBHOOK_SECRET: "short", PORT: "0" }, /5 of 16 bytes/],
])("%s is told in a line", async (_, changed, reason) => {
  const other = createServer();
  await once(other.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void other.close());
  const PORT = String(Object(other.address()).port);
  const env = { ...process.env, WEBHOOK_SECRET: "sixteen bytes or more", PORT, ...changed };
  const child = spawn(process.execPath, ["--conditions=keepsake-source", script], { env });
  const [said] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect(said).toMatch(/^it cannot receive: .*; see WEBHOOK_SECRET and PORT\n$/);
  expect(said).toMatch(reason);
  expect(child.exitCode).toBe(1);
});

test("the receiver on Node alone answers a body that is too large", async () => {
  const lines = startReceiver("node", "sixteen bytes or more");
  const url = (await nextLine(lines)).replace("receiving at ", "");
  const body = new Uint8Array(4_000_000);
  expect((await fetch(url, { method: "POST", body })).status).toBe(413);
});

/** Starts a receiver in a process of its own, and gives the lines that it writes. */
function startReceiver(framework: string, secret: string): AsyncIterator<string> {
  const child = spawn(process.execPath, ["--conditions=keepsake-source", script, framework], {
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: "0", NODE_NO_WARNINGS: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return createInterface(child.stdout)[Symbol.asyncIterator]();
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value } = await lines.next();
  return String(value);
}
