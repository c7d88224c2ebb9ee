import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import type { DocumentInterface } from "@langchain/core/documents";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { type Runnable, RunnablePassthrough, RunnableSequence } from "@langchain/core/runnables";
import { fakeModel } from "@langchain/core/testing";
import { AIMessage } from "@langchain/core/messages";
import { FakeListChatModel } from "@langchain/core/utils/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeRetriever } from "./keepsake-retriever.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({
    text: "I moved to Porto in March.",
    speaker: "Ana",
    observedAt: "2026-03-05T14:00:00Z",
  });
  await ana.experience({ text: "My sister plays the cello.", speaker: "Ana" });
});

afterEach(async () => await memory.close());

function hanging(signals: AbortSignal[] = []): ScopedMemory {
  return {
    ...ana,
    recall: async (_request, options) => {
      signals.push(options?.signal ?? AbortSignal.abort());
      return await new Promise(() => {});
    },
  };
}

function failing(): ScopedMemory {
  return { ...ana, recall: async () => await Promise.reject(new Error("no disk")) };
}

function texts(found: readonly DocumentInterface[][]): ReadonlySet<string> {
  return new Set(found.flat().map(({ pageContent }) => pageContent));
}

function chainOf(
  retriever: KeepsakeRetriever,
  model: FakeListChatModel | ReturnType<typeof fakeModel>,
): Runnable<string, string> {
  const prompt = ChatPromptTemplate.fromTemplate("Notes:\n{notes}\n\nQuestion: {question}");
  const notes = retriever.pipe((documents: DocumentInterface[]) =>
    documents.map(({ pageContent }) => pageContent).join("\n"),
  );
  const inputs = { notes, question: new RunnablePassthrough<string>() };
  return RunnableSequence.from([inputs, prompt, model, new StringOutputParser()]);
}

describe("KeepsakeRetriever", () => {
  test("gives documents with where they come from", async () => {
    const retriever = new KeepsakeRetriever({ memory: ana, k: 1 });
    const [document, ...rest] = await retriever.invoke("Who moved to Porto?");
    expect(rest).toEqual([]);
    const page = await ana.events({ limit: 2 });
    expect(document?.pageContent).toBe("I moved to Porto in March.");
    expect(document?.id).toBe(page.items.find(({ observedAt }) => observedAt < "2026-04")?.id);
    expect(document?.metadata).toEqual({
      layer: "event",
      scope: "org:acme/user:ana",
      role: "user",
      speaker: "Ana",
      observedAt: "2026-03-05T14:00:00.000Z",
      citation: "[1]",
      score: expect.any(Number),
    });
  });

  test("feeds a chain", async () => {
    const model = fakeModel().respond(new AIMessage("In Porto."));
    const chain = chainOf(new KeepsakeRetriever({ memory: ana, k: 1 }), model);
    expect(await chain.invoke("Who moved to Porto?")).toBe("In Porto.");
    expect(model.calls[0]?.messages[0]?.text).toBe(
      "Notes:\nI moved to Porto in March.\n\nQuestion: Who moved to Porto?",
    );
  });

  test("gives k documents however long they are", async () => {
    const long = `Porto ${"river ".repeat(2_000)}`;
    await ana.experienceBulk(Array.from({ length: 6 }, (_, index) => `${long} ${index}`));
    const documents = await new KeepsakeRetriever({ memory: ana, k: 6 }).invoke("Porto river");
    expect(documents).toHaveLength(6);
  });

  test("reads the enclosing scopes, or its own alone", async () => {
    await memory.scope("org:acme").experience("The office in Porto opens at nine.");
    const wide = new KeepsakeRetriever({ memory: ana });
    const narrow = new KeepsakeRetriever({ memory: ana, view: "local" });
    expect(await wide.invoke("office opens")).toHaveLength(1);
    expect(await narrow.invoke("office opens")).toEqual([]);
  });

  test("reports its runs to callbacks", async () => {
    const seen: unknown[] = [];
    const retriever = new KeepsakeRetriever({ memory: ana, tags: ["notes"] });
    await retriever.invoke("Porto", {
      callbacks: [
        {
          handleRetrieverStart: (...args) => void seen.push(args[0].id, args[1], args[4]),
          handleRetrieverEnd: (documents) => void seen.push(documents.length),
        },
      ],
    });
    expect(seen).toEqual([["keepsake", "retrievers", "KeepsakeRetriever"], "Porto", ["notes"], 1]);
  });

  test("keeps two users apart in one batch", async () => {
    const ben = memory.scope("org:acme/user:ben");
    await ben.experience("I moved to Bergen.");
    const forAna = new KeepsakeRetriever({ memory: ana });
    const forBen = new KeepsakeRetriever({ memory: ben });
    const queries = Array.from({ length: 20 }, () => "Who moved where?");
    const [anas, bens] = await Promise.all([forAna.batch(queries), forBen.batch(queries)]);
    expect(texts(anas)).toEqual(new Set(["I moved to Porto in March."]));
    expect(texts(bens)).toEqual(new Set(["I moved to Bergen."]));
  });
});

describe("KeepsakeRetriever under limits", () => {
  test("gives nothing, says so and lets the chain go on when memory hangs", async () => {
    const skipped: SkippedCall[] = [];
    const retriever = new KeepsakeRetriever({
      memory: hanging(),
      timeoutMs: 5,
      onError: (call) => skipped.push(call),
    });
    const chain = chainOf(retriever, new FakeListChatModel({ responses: ["I do not know."] }));
    expect(await chain.invoke("Who moved to Porto?")).toBe("I do not know.");
    expect(skipped).toMatchObject([{ status: "skipped", reason: "no result within 5 ms" }]);
  });

  test("gives nothing and says so when memory fails", async () => {
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const retriever = new KeepsakeRetriever({ memory: failing(), onError });
    expect(await retriever.invoke("Porto")).toEqual([]);
    expect(skipped).toMatchObject([{ reason: "memory failed", error: new Error("no disk") }]);
  });

  test("throws when it fails closed", async () => {
    const retriever = new KeepsakeRetriever({ memory: failing(), failClosed: true });
    await expect(retriever.invoke("Porto")).rejects.toThrow("no disk");
  });

  test("obeys the run's signal and takes recall down with it", async () => {
    const signals: AbortSignal[] = [];
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const retriever = new KeepsakeRetriever({ memory: hanging(signals), onError });
    const controller = new AbortController();
    const run = retriever.invoke("Porto", { signal: controller.signal });
    await expect.poll(() => signals.length).toBe(1);
    controller.abort(new Error("the user left"));
    await expect(run).rejects.toThrow("the user left");
    expect(signals[0]?.aborted).toBe(true);
    expect(skipped).toEqual([]);
  });

  test("takes recall down with an aborted chain", async () => {
    const signals: AbortSignal[] = [];
    const model = new FakeListChatModel({ responses: ["never said"] });
    const chain = chainOf(new KeepsakeRetriever({ memory: hanging(signals) }), model);
    const controller = new AbortController();
    const run = chain.invoke("Porto", { signal: controller.signal });
    await expect.poll(() => signals.length).toBe(1);
    controller.abort(new Error("the user left"));
    await expect(run).rejects.toThrow("the user left");
    expect(signals[0]?.aborted).toBe(true);
  });

  test("obeys the run's timeout", async () => {
    const retriever = new KeepsakeRetriever({ memory: hanging() });
    await expect(retriever.invoke("Porto", { timeout: 5 })).rejects.toMatchObject({
      name: "TimeoutError",
    });
  });

  test("aborts one run of a batch and no other", async () => {
    const controller = new AbortController();
    controller.abort(new Error("the user left"));
    const retriever = new KeepsakeRetriever({ memory: ana });
    const results = await retriever.batch(["Porto", "Porto"], [{ signal: controller.signal }, {}], {
      returnExceptions: true,
    });
    expect(results).toEqual([new Error("the user left"), [expect.anything()]]);
  });
});

describe("the options of KeepsakeRetriever", () => {
  test("refuse a memory over all scopes, and none", () => {
    const error = expect.objectContaining({
      name: "ValidationError",
      field: "memory",
      reason: expect.stringContaining('memory.scope("user:ana")'),
    });
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => new KeepsakeRetriever({ memory })).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => new KeepsakeRetriever({})).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => new KeepsakeRetriever()).toThrow(error);
  });

  test.each([
    ["k", { k: 0 }],
    ["timeoutMs", { timeoutMs: -1 }],
    ["topK", { topK: 3 }],
    ["maxTokens", { maxTokens: 0 }],
    ["temporal.asOf", { temporal: { asOf: "yesterday" } }],
    ["view", { view: "global" }],
    ["include", { include: [] }],
    ["include", { include: ["dreams"] }],
  ])("refuse a bad %s", (field, fields) => {
    // @ts-expect-error -- what a caller without types may pass
    expect(() => new KeepsakeRetriever({ memory: ana, ...fields })).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });
});
