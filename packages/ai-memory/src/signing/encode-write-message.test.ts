import { decode, encode } from "cborg";
import { assert, asyncProperty, constantFrom, date, record, string } from "fast-check";
import { expect, test } from "vitest";
import { encodeCborMap } from "./encode-cbor-map.ts";
import { encodeWriteMessage } from "./encode-write-message.ts";
import { writeVector } from "../testing/write-vector.ts";

/** Cases of a property; `fuzz:ai-memory` asks for more. */
const numRuns = Number(process.env["KEEPSAKE_AI_MEMORY_RUNS"] ?? 1_000);

/** What another implementation of CBOR makes of the same. */
async function encodeByCborg(write: typeof writeVector.write): Promise<Buffer> {
  const content = new TextEncoder().encode(write.content);
  const entries = [
    ["_dst", "ai-memory/write/v1"],
    ["kind", write.kind],
    ["title", write.title],
    ["agent_id", write.agentId],
    ["namespace", write.namespace],
    ["created_at", write.createdAt],
    ["content_sha256", new Uint8Array(await crypto.subtle.digest("SHA-256", content))],
  ] as const;
  return Buffer.from(encode(new Map<string, unknown>(entries), { mapSorter: () => 0 }));
}

test("the known message is encoded as known", async () => {
  const message = await encodeWriteMessage(writeVector.write);
  expect(Buffer.from(message).toString("hex")).toBe(writeVector.message);
});

test("a write that names neither namespace nor kind is one of global and an observation", async () => {
  const { title, content, agentId, createdAt } = writeVector.write;
  const bare = await encodeWriteMessage({ title, content, agentId, createdAt });
  const named = { ...writeVector.write, namespace: "global", kind: "observation" };
  expect(bare).toEqual(await encodeWriteMessage(named));
});

test("any write is encoded as another implementation of CBOR encodes it", async () => {
  const text = string({ unit: "binary", maxLength: 600, size: "max" });
  const write = record({
    title: text,
    content: text,
    kind: constantFrom("observation", "decision"),
    namespace: string({ unit: "binary", maxLength: 80 }),
    agentId: string({ maxLength: 128, size: "max" }),
    createdAt: date({ noInvalidDate: true }).map((time) => time.toISOString()),
  });
  await assert(
    asyncProperty(write, async (one) => {
      const message = Buffer.from(await encodeWriteMessage(one));
      expect(message.equals(await encodeByCborg(one))).toBe(true);
    }),
    { numRuns },
  );
});

test.each([0, 23, 24, 255, 256, 65_535, 65_536, 70_000])(
  "a text and bytes of %i have the shortest head",
  (length) => {
    const entries = [
      ["t", "x".repeat(length)],
      ["b", new Uint8Array(length)],
    ] as const;
    const encoded = encodeCborMap(entries);
    const expected = encode(new Map<string, unknown>(entries), { mapSorter: () => 0 });
    expect(Buffer.compare(encoded, expected)).toBe(0);
    expect(decode(encoded, { useMaps: true, strict: true })).toEqual(
      new Map<string, unknown>(entries),
    );
  },
);
