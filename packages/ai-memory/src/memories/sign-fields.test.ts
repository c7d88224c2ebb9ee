import { expect, test } from "vitest";
import { createWriteSigner } from "../signing/create-write-signer.ts";
import { encodeWriteMessage } from "../signing/encode-write-message.ts";
import { fromBase64 } from "../signing/base64.ts";
import { answerWith, readExchanges, replay } from "../testing/replay.ts";
import { writeVector } from "../testing/write-vector.ts";

const signer = await createWriteSigner({ privateKey: writeVector.privateKey });
const publicKey = await crypto.subtle.importKey(
  "raw",
  fromBase64(writeVector.publicKey) ?? new Uint8Array(),
  "Ed25519",
  false,
  ["verify"],
);

async function isSigned(body: object): Promise<boolean> {
  const { title, content, namespace, kind, created_at: createdAt, signature } = Object(body);
  const write = { title, content, namespace, kind, createdAt, agentId: "alice" };
  const bytes = fromBase64(String(signature)) ?? new Uint8Array();
  return await crypto.subtle.verify("Ed25519", publicKey, bytes, await encodeWriteMessage(write));
}

test("what is stored, created and written in bulk is signed for the agent", async () => {
  const { client, sent } = replay("0.10.0", "store", { signer });
  await client.store({ title: "a", content: "b" });
  await client.create({ title: "ä☕", content: "c", namespace: "ops/dns", kind: "decision" });
  expect(await Promise.all(sent.map(({ body }) => isSigned(Object(body))))).toEqual([true, true]);
  expect(await isSigned({ ...Object(sent[0]?.body), content: "other" })).toBe(false);
  const bulk = replay("0.10.0", "bulkStore", { signer });
  await bulk.client.bulkStore([
    { title: "a", content: "b" },
    { title: "c", content: "d" },
  ]);
  const rows: readonly object[] = Object(bulk.sent[0]?.body);
  expect(await Promise.all(rows.map(isSigned))).toEqual([true, true]);
});

test("other calls are not signed", async () => {
  const { client, sent } = replay("0.10.0", "update", { signer });
  await client.update("a", { content: "b" });
  expect(sent[0]?.body).toEqual({ content: "b" });
});

test("a signer that fails fails the call, and nothing is sent", async () => {
  const failing = { sign: () => Promise.reject(new Error("locked")) };
  const { client, sent } = replay("0.10.0", "store", { signer: failing });
  await expect(client.store({ title: "a", content: "b" })).rejects.toThrow("locked");
  expect(sent).toEqual([]);
});

test("a signer that does not answer is given up when the call is", async () => {
  const silent = { sign: () => new Promise<never>(() => undefined) };
  const { client } = replay("0.10.0", "store", { signer: silent, timeoutMs: 30 });
  const memory = { title: "a", content: "b" };
  await expect(client.store(memory)).rejects.toThrow("no result within 30 ms");
  await expect(client.store(memory, { timeoutMs: 10 })).rejects.toThrow("no result within 10 ms");
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(client.store(memory, { signal })).rejects.toThrow("enough");
});

test("a write that is tried again keeps its signature", async () => {
  const stored = readExchanges("0.10.0")["store"]?.[0]?.got ?? { status: 500, body: "" };
  const { client, sent } = answerWith([{ status: 503, body: "" }, stored], {
    signer,
    maxRetries: 1,
  });
  await client.store({ title: "a", content: "b" });
  expect(sent[1]).toEqual(sent[0]);
});
