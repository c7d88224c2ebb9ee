import {
  AiMemoryRateLimitError,
  AiMemoryValidationError,
  aiMemoryLimits,
} from "@keepsake/ai-memory";
import { expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { apiKey, useDaemon } from "./use-daemon.ts";

const {
  titleCharacters,
  contentBytes,
  namespaceCharacters,
  namespaceSegments,
  tags,
  tagBytes,
  metadataBytes,
  metadataDepth,
  priority,
  ttlSecs,
  bulkRows,
  pageRows,
  recallRows,
  idBytes,
} = aiMemoryLimits;

function segments(count: number): string {
  return Array.from({ length: count }, (_, index) => `s${index}`).join("/");
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${index}`);
}

/** A text of two-byte letters, and a last one that makes an odd number of bytes. */
function bytesOf(count: number): string {
  return "é".repeat(count / 2) + "x".repeat(count % 2);
}

function metadataOf(bytes: number): { readonly m: string } {
  return { m: "m".repeat(bytes - '{"m":""}'.length) };
}

function nested(depth: number): { readonly [name: string]: object } {
  return depth === 1 ? {} : { in: nested(depth - 1) };
}

interface Bound {
  readonly name: string;
  /** The most, or the least, that fits. */
  readonly fits: Readonly<Record<string, unknown>>;
  /** What is just beyond it. */
  readonly beyond: Readonly<Record<string, unknown>>;
}

function bound<T>(name: string, make: (size: T) => object, sizes: readonly [T, T]): Bound {
  const [fits, beyond] = sizes;
  return { name, fits: { ...make(fits) }, beyond: { ...make(beyond) } };
}

function most(name: string, size: number, make: (size: number) => object): Bound {
  return bound(name, make, [size, size + 1]);
}

const bounds: readonly Bound[] = [
  most("characters of a title", titleCharacters, (size) => ({ title: "t".repeat(size) })),
  most("characters beyond ASCII", titleCharacters, (size) => ({ title: "☕".repeat(size) })),
  most("bytes of content", contentBytes, (size) => ({ content: bytesOf(size) })),
  most("length of a namespace", namespaceCharacters, (size) => ({ namespace: "n".repeat(size) })),
  most("parts of a namespace", namespaceSegments, (size) => ({ namespace: segments(size) })),
  most("tags", tags, (size) => ({ tags: numbers(size) })),
  most("bytes of a tag", tagBytes, (size) => ({ tags: [bytesOf(size)] })),
  most("bytes of metadata", metadataBytes, (size) => ({ metadata: metadataOf(size) })),
  most("levels of metadata", metadataDepth, (size) => ({ metadata: nested(size) })),
  most("the highest priority", priority, (size) => ({ priority: size })),
  most("the longest life", ttlSecs, (size) => ({ ttlSecs: size })),
  bound("the lowest priority", (size) => ({ priority: size }), [1, 0]),
  bound("the shortest life", (size) => ({ ttlSecs: size }), [1, 0]),
  bound("no confidence", (size) => ({ confidence: size }), [0, -0.001]),
  bound("full confidence", (size) => ({ confidence: size }), [1, 1.001]),
  bound("controls in a text", (text) => ({ content: text }), ["\t\nx", "a\rb"]),
  bound("a blank title", (title) => ({ title }), [" x ", " \t"]),
];

describeDaemons("bounds", (program) => {
  const { connect, url } = useDaemon(program);

  async function send({ ttlSecs: ttl, ...memory }: Bound["beyond"]): Promise<number> {
    const { status } = await fetch(`${url()}/api/v1/memories`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": apiKey, "x-agent-id": "alice" },
      body: JSON.stringify(ttl === undefined ? memory : { ...memory, ttl_secs: ttl }),
    });
    return status;
  }

  test.each(bounds)("$name: what fits is kept, and both refuse more", async (given) => {
    const alice = connect("alice");
    const memory = { title: given.name, content: "x", namespace: "limits" };
    const { id } = await alice.create({ ...memory, ...given.fits });
    const { ttlSecs: _, ...told }: Bound["fits"] = { ...memory, ...given.fits };
    expect(await alice.get(id)).toMatchObject(told);
    const more = { ...memory, title: `${given.name}, more`, ...given.beyond };
    const refused = alice.create(more);
    await expect(refused).rejects.toThrow(AiMemoryValidationError);
    const [field = ""] = Object.keys(given.beyond);
    await expect(refused).rejects.toMatchObject({
      field: expect.stringMatching(`^${field}`),
      request: undefined,
    });
    expect(await send(more)).toBe(400);
  });

  test("an agent's name has as many bytes as fit, and more are refused", async () => {
    const name = "a".repeat(idBytes);
    const { agentId } = await connect(name).store({ title: "long name", content: "x" });
    expect(agentId).toBe(name);
    expect(() => connect(`${name}a`)).toThrow(AiMemoryValidationError);
    expect(() => connect("no spaces")).toThrow(/agentId/);
  });

  test("an id has as many bytes as fit, and more are refused", async () => {
    const alice = connect("alice");
    const refused = alice.get("a".repeat(idBytes + 1));
    await expect(refused).rejects.toMatchObject({ field: "id", request: undefined });
    await expect(alice.get("a".repeat(idBytes))).rejects.toMatchObject({ status: 404 });
  });

  test("a page, a recall and a bulk have as many rows as fit, and more are refused", async () => {
    const alice = connect("alice");
    const rows = Array.from({ length: bulkRows }, (_, index) => ({
      title: `row ${index}`,
      content: "x",
    }));
    const memories = rows.map((row, index) => ({ ...row, namespace: `rows/${index % 2}` }));
    expect(await alice.bulkStore(memories)).toMatchObject({ created: bulkRows, errors: [] });
    const { items } = await alice.list({ agentId: "alice", limit: pageRows });
    expect(items).toHaveLength(pageRows);
    const { memories: recalled } = await alice.recall("row", { limit: recallRows });
    expect(recalled).toHaveLength(recallRows);
    const [row = { title: "", content: "" }] = rows;
    for (const refused of [
      alice.bulkStore([...rows, { ...row, title: "one more" }]),
      alice.list({ limit: pageRows + 1 }),
      alice.recall("row", { limit: recallRows + 1 }),
      alice.search("row", { limit: pageRows + 1 }),
    ]) {
      await expect(refused).rejects.toMatchObject({ request: undefined });
      await expect(refused).rejects.toThrow(AiMemoryValidationError);
    }
  });

  test("an agent creates 1000 memories a day in a namespace, from 0.10 on", async () => {
    const alice = connect("alice");
    const namespace = "quota";
    const rows = numbers(bulkRows).map((title) => ({ title, content: "x", namespace }));
    expect(await alice.bulkStore(rows)).toMatchObject({ created: bulkRows });
    const stored = alice.store({ title: "one more", content: "x", namespace });
    if (!hasOwners(program)) {
      await expect(stored).resolves.toMatchObject({ title: "one more" });
      return;
    }
    await expect(stored).rejects.toThrow(AiMemoryRateLimitError);
    await expect(stored).rejects.toMatchObject({ daemonCode: "QUOTA_EXCEEDED", max: 1_000 });
    expect(await alice.bulkStore([{ title: "in a bulk", content: "x", namespace }])).toMatchObject({
      created: 0,
      errors: [expect.any(String)],
    });
    await alice.store({ title: "elsewhere", content: "x", namespace: "quota/else" });
    await connect("bob").store({ title: "of bob", content: "x", namespace });
  });

  test("a request has as many bytes as fit, and more are refused", async () => {
    const alice = connect("alice");
    const content = "x".repeat(contentBytes);
    const rows = Array.from({ length: 32 }, (_, index) => ({ title: `large ${index}`, content }));
    expect(await alice.bulkStore(rows.slice(0, 31))).toMatchObject({ created: 31 });
    await expect(alice.bulkStore(rows)).rejects.toMatchObject({ request: undefined });
  });
});
