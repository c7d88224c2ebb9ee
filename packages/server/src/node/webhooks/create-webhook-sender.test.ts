import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { receiverCertificate } from "../testing/receiver-certificate.ts";
import { answerWith, startReceiver } from "../testing/start-receiver.ts";
import { createWebhookSender } from "./create-webhook-sender.ts";

const rules = { allowLoopback: true };
const plain = {
  headers: { "content-type": "application/json", "webhook-id": "msg_1" },
  body: '{"type":"webhook.test"}',
  timeoutMs: 5_000,
  signal: new AbortController().signal,
};
const here = [{ address: "127.0.0.1", family: 4 }] as const;

test("a webhook is posted with its headers and its body as they are", async () => {
  const { url, received } = await startReceiver(answerWith(204));
  expect(await createWebhookSender(rules)({ ...plain, url })).toEqual({
    status: 204,
    retryAfter: null,
  });
  expect(received).toMatchObject([{ path: "/hook", headers: plain.headers, body: plain.body }]);
});

test("it goes by HTTPS to the address that was checked, under the name of the receiver", async () => {
  const { port, received } = await startReceiver(answerWith(200), { isSecure: true });
  let asked = 0;
  const resolve = async (): Promise<typeof here> => {
    asked += 1;
    return here;
  };
  const url = `https://hooks.acme.dev:${port}/hook`;
  const send = createWebhookSender({ ...rules, resolve, ca: receiverCertificate.certificate });
  expect(await send({ ...plain, url })).toMatchObject({ status: 200 });
  expect([received[0]?.headers.host, asked]).toEqual([`hooks.acme.dev:${port}`, 1]);
  const other = createWebhookSender({ ...rules, resolve, ca: receiverCertificate.certificate });
  await expect(other({ ...plain, url: url.replace("hooks.", "other.") })).rejects.toThrow(
    "altnames",
  );
  const distrustful = createWebhookSender({ ...rules, resolve });
  await expect(distrustful({ ...plain, url })).rejects.toThrow("self-signed certificate");
  expect(received).toHaveLength(1);
});

test.each([
  ["127.0.0.1", 4],
  ["10.0.0.1", 4],
  ["169.254.169.254", 4],
  ["100.64.0.1", 4],
  ["0.0.0.0", 4],
  ["::1", 6],
  ["::ffff:127.0.0.1", 6],
  ["::ffff:7f00:1", 6],
  ["64:ff9b::7f00:1", 6],
  ["2002:7f00:1::", 6],
  ["fe80::1%lo", 6],
  ["fd00:ec2::254", 6],
])(
  "a name with the address %s is not sent to, nor where others of it are public",
  async (address, family) => {
    const { port, received } = await startReceiver(answerWith(200), { isSecure: true });
    const bad = { address, family };
    const good = { address: "93.184.215.14", family: 4 };
    for (const found of [[bad], [good, bad], [bad, good]]) {
      const send = createWebhookSender({
        resolve: async () => found,
        ca: receiverCertificate.certificate,
      });
      const url = `https://hooks.acme.dev:${port}/hook`;
      await expect(send({ ...plain, url })).rejects.toThrow("not public");
    }
    expect(received).toEqual([]);
  },
);

test("a name without an address is told as such", async () => {
  const send = createWebhookSender({ resolve: async () => [] });
  await expect(send({ ...plain, url: "https://hooks.acme.dev/" })).rejects.toThrow("no address");
});

test.each([301, 302, 303, 307, 308])("a redirect by %s is not followed", async (status) => {
  const other = await startReceiver(answerWith(200));
  const { url } = await startReceiver(answerWith(status, { location: other.url }));
  expect(await createWebhookSender(rules)({ ...plain, url })).toMatchObject({ status });
  expect(other.received).toEqual([]);
});

test("no more than the beginning of an answer is taken, however long it is", async () => {
  let sent = 0;
  const part = Buffer.alloc(16_384);
  const { url } = await startReceiver((response) => {
    const go = (): void => {
      while (!response.destroyed && sent < 2 ** 26) {
        sent += part.length;
        if (!response.write(part)) {
          response.once("drain", go);
          return;
        }
      }
    };
    response.writeHead(200);
    go();
  });
  expect(await createWebhookSender(rules)({ ...plain, url })).toMatchObject({ status: 200 });
  expect(sent).toBeLessThan(2 ** 24);
});

test("a receiver that is silent is given up, and one that only begins to answer has answered", async () => {
  const silent = await startReceiver(() => undefined);
  const send = createWebhookSender(rules);
  const timeoutMs = 200;
  await expect(send({ ...plain, url: silent.url, timeoutMs })).rejects.toThrow("within 200 ms");
  const slow = await startReceiver((response) => void response.writeHead(200).write("a"));
  expect(await send({ ...plain, url: slow.url, timeoutMs })).toMatchObject({ status: 200 });
});

test("an answer whose headers are too large is none", async () => {
  const { url } = await startReceiver(answerWith(200, { "x-large": "x".repeat(20_000) }));
  await expect(createWebhookSender(rules)({ ...plain, url })).rejects.toThrow("Header overflow");
});

test("how long a receiver asks to wait is told", async () => {
  const { url } = await startReceiver(answerWith(503, { "retry-after": "7" }));
  expect(await createWebhookSender(rules)({ ...plain, url })).toEqual({
    status: 503,
    retryAfter: "7",
  });
});

const switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n";

test("a receiver that would speak another protocol has not answered", async () => {
  const upgrading = createServer((socket) => {
    socket.once("data", () => socket.write(switching));
  });
  await once(upgrading.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void upgrading.close());
  const url = `http://127.0.0.1:${Object(upgrading.address()).port}/`;
  await expect(createWebhookSender(rules)({ ...plain, url })).rejects.toThrow("ended before");
});

test("where each address of a name fails, why is told of each, and no more than there is room for", async () => {
  const receiver = await startReceiver(answerWith(200));
  await receiver.close();
  const named = receiver.url.replace("127.0.0.1", "localhost");
  const both = [...here, { address: "::1", family: 6 }];
  const refused = createWebhookSender({ ...rules, resolve: () => Promise.resolve(both) });
  await expect(refused({ ...plain, url: named })).rejects.toThrow(/127\.0\.0\.1:\d+; connect E/);
  const wordy = createWebhookSender({ ...rules, resolve: () => Promise.reject("x".repeat(5_000)) });
  await expect(wordy({ ...plain, url: named })).rejects.toThrow(/^x{300}$/);
});
