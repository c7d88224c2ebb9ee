import { ValidationError } from "@keepsake/core";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { hostileTargets } from "../testing/hostile-targets.ts";
import { checkTarget } from "../../webhooks/targets/check-target.ts";
import { createWebhookSender } from "./create-webhook-sender.ts";

const webhook = { headers: {}, body: "{}", timeoutMs: 5_000, signal: new AbortController().signal };

test("nothing reaches an address that is not public, however it is written", async () => {
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await once(listener.listen(0, "::"), "listening");
  const port = Number(Object(listener.address()).port);
  const send = createWebhookSender({
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  });
  const targets = hostileTargets(port);
  expect(new Set(targets).size).toBeGreaterThanOrEqual(200);
  for (const url of targets) {
    const outcome = await send({ ...webhook, url }).then(
      () => "sent",
      (error: unknown) => (ValidationError.isInstance(error) ? error.field : String(error)),
    );
    expect([url, outcome]).toEqual([url, "url"]);
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(connections).toBe(0);
  listener.close();
});

test.each([
  "https://hooks.acme.dev/",
  "https://hooks.acme.dev:8443/a?b=c",
  "https://8.8.8.8/",
  "https://[2606:4700:4700::1111]/",
  "https://xn--bcher-kva.de/hooks",
  "https://notlocalhost.com/",
  "https://internal.acme.dev/",
])("%s is one that may be sent to", (url) => {
  expect(checkTarget(url).href).toBe(url);
});

test.each([
  ["http://127.0.0.1:3000/", true],
  ["http://localhost:3000/", true],
  ["http://[::1]:3000/", true],
  ["https://localhost:3000/", true],
  ["http://10.0.0.1:3000/", false],
  ["http://hooks.acme.dev/", false],
  ["https://169.254.169.254/", false],
  ["http://0.0.0.0:3000/", false],
])("where this machine may be sent to, %s may: %s", (url, isAllowed) => {
  const check = (): URL => checkTarget(url, { allowLoopback: true });
  if (isAllowed) {
    expect(check().href).toBe(url);
  } else {
    expect(check).toThrow(ValidationError);
  }
});
