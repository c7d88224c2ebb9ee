import { connectSubscriptions, type Subscriptions } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { generateKeys, sign } from "paseto-ts/v4";
import { expect, onTestFinished, test } from "vitest";
import { createRevocations } from "../../auth/tokens/revocations.ts";
import { createHandler } from "../../create-handler.ts";
import { serve } from "../serve.ts";
import { answerWith, startReceiver } from "../testing/start-receiver.ts";
import { deliverWebhooks } from "./deliver-webhooks.ts";

const { publicKey, secretKey } = generateKeys("public");
const scope = "user:ana";
const webhooks = { allowLoopback: true };

test("whoever's token is taken back is sent nothing more, until another one of the owner's says so", async () => {
  const memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
  const handler = createHandler(memory, { tokens: { publicKeys: [publicKey] }, webhooks });
  const server = await serve(handler, { port: 0 });
  const delivery = deliverWebhooks(memory, { ...webhooks, pollMs: 10 });
  onTestFinished(async () => {
    await delivery.close();
    await server.close();
    await memory.close();
  });
  const { url, received } = await startReceiver(answerWith(200));
  const stolen = connectAs(server.url, "stolen");
  const { id } = await stolen.createSubscription({ url, scope, events: ["experience.captured"] });
  await memory.experience(scope, "one");
  await expect.poll(() => received.length).toBe(1);
  await createRevocations(memory.records).revoke("stolen");
  await memory.experience(scope, "two");
  const own = connectAs(server.url, "own");
  await expect
    .poll(() => own.subscription(id))
    .toMatchObject({ status: "paused", pausedBecause: "revoked" });
  expect(received).toHaveLength(1);
  await own.updateSubscription(id, { status: "active" });
  await expect.poll(() => received.length).toBe(2);
});

function connectAs(url: string, jti: string): Subscriptions {
  const claims = { sub: scope, jti, exp: new Date(Date.now() + 60_000).toISOString() };
  return connectSubscriptions({ url, token: sign(secretKey, JSON.stringify(claims)) });
}
