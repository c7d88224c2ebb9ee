import { createModelExtractor, createRuleExtractor, openMemory } from "@keepsake/engine";
import { APICallError, simulateReadableStream } from "ai";
import { MockEmbeddingModelV4, MockLanguageModelV4, MockRerankingModelV4 } from "ai/test";
import { describe, expect, onTestFinished, test } from "vitest";
import { asAnswerModel, asEmbedder, asExtractor, asReranker } from "../index.ts";
import { scriptModel } from "../testing/scripted-model.ts";

const request = { system: "Answer.", prompt: "Where does Ana live?", maxTokens: 50 };

const schema = {
  type: "object",
  properties: { city: { type: "string" } },
  required: ["city"],
  additionalProperties: false,
};

const overloaded = new APICallError({
  message: "overloaded",
  url: "https://example.com",
  requestBodyValues: {},
  isRetryable: false,
});

async function listen(words: AsyncIterable<string>): Promise<readonly string[]> {
  const heard: string[] = [];
  for await (const word of words) {
    heard.push(word);
  }
  return heard;
}

describe("asAnswerModel", () => {
  test("generates in the model's own words, also where a schema is asked for", async () => {
    const model = scriptModel("In Porto.");
    const answerModel = asAnswerModel(model);
    expect(answerModel.name).toBe("mock-model-id");
    expect(await answerModel.generate({ ...request, schema })).toEqual({
      text: "In Porto.",
      tokens: 2,
    });
    expect(model.doGenerateCalls[0]).toMatchObject({
      maxOutputTokens: 50,
      prompt: [
        { role: "system", content: "Answer." },
        { role: "user", content: [{ type: "text", text: "Where does Ana live?" }] },
      ],
    });
    expect(model.doGenerateCalls[0]?.responseFormat).toBeUndefined();
  });

  test("streams, and throws what ends the stream", async () => {
    expect(await listen(asAnswerModel(scriptModel("In Porto.")).stream(request))).toEqual([
      "In Porto.",
    ]);
    const failing = new MockLanguageModelV4({
      doStream: async () => await Promise.reject(overloaded),
    });
    await expect(listen(asAnswerModel(failing).stream(request))).rejects.toThrow("overloaded");
  });

  test("passes the signal on", async () => {
    const controller = new AbortController();
    const reason = new Error("the user left");
    const chunks = ["In ", "Porto."].map(
      (delta) => ({ type: "text-delta", id: "1", delta }) as const,
    );
    const model = new MockLanguageModelV4({
      doStream: async () => ({
        stream: simulateReadableStream({
          chunks: [{ type: "text-start", id: "1" } as const, ...chunks],
          chunkDelayInMs: 20,
        }),
      }),
    });
    const { signal } = controller;
    const hearing = (async () => {
      for await (const word of asAnswerModel(model).stream({ ...request, signal })) {
        expect(word).toBe("In ");
        controller.abort(reason);
      }
    })();
    await expect(hearing).rejects.toBe(reason);
  });

  test("words the answers of a memory, with citations", async () => {
    const answerModel = asAnswerModel(scriptModel("She is in Porto [1]."));
    const memory = await openMemory({ path: ":memory:", answerModel });
    onTestFinished(async () => await memory.close());
    const ana = memory.scope("user:ana");
    await ana.experience("My sister Ana moved to Porto.", { wait: "consolidated" });
    expect(await ana.answer("Where does Ana live?")).toMatchObject({
      answer: "She is in Porto [1].",
      citations: [{ marker: "[1]" }],
      warnings: [],
    });
  });

  test("that fails leaves the answer to memory", async () => {
    const model = new MockLanguageModelV4({
      doGenerate: async () => await Promise.reject(overloaded),
    });
    const memory = await openMemory({ path: ":memory:", answerModel: asAnswerModel(model) });
    onTestFinished(async () => await memory.close());
    const ana = memory.scope("user:ana");
    await ana.experience("My sister Ana moved to Porto.", { wait: "consolidated" });
    expect(await ana.answer("Where does Ana live?")).toMatchObject({
      answer: "Porto [1]",
      warnings: [{ code: "answer_model_skipped" }],
    });
  });
});

describe("asExtractor", () => {
  test("holds the model to the schema, and gives its JSON as it is", async () => {
    const model = scriptModel('{"city":"Porto"}');
    const { text } = await asExtractor(model).generate({ ...request, schema });
    expect(text).toBe('{"city":"Porto"}');
    expect(model.doGenerateCalls[0]?.responseFormat).toMatchObject({ type: "json", schema });
  });

  test("leaves it to the engine to refuse what is no JSON", async () => {
    const { text } = await asExtractor(scriptModel("Porto")).generate({ ...request, schema });
    expect(text).toBe("Porto");
  });

  test("reads claims out of what is said to a memory", async () => {
    const claim = {
      kind: "assertion",
      subject: "Rex",
      predicate: "lives_in",
      object: "Braga",
    };
    const model = scriptModel(JSON.stringify({ claims: [claim] }));
    const problems: unknown[] = [];
    const extractor = createModelExtractor({
      model: asExtractor(model),
      fallback: createRuleExtractor(),
      retries: 0,
      onProblem: (problem) => problems.push(problem),
    });
    const memory = await openMemory({ path: ":memory:", extractor });
    onTestFinished(async () => await memory.close());
    const ana = memory.scope("user:ana");
    await ana.experience("Rex resides in Braga", { wait: "consolidated" });
    expect(model.doGenerateCalls[0]?.responseFormat).toMatchObject({ type: "json" });
    expect({ problems, facts: (await ana.facts()).items.map(({ text }) => text) }).toEqual({
      problems: [],
      facts: ["Rex lives in Braga"],
    });
  });
});

describe("asEmbedder", () => {
  const options = { kind: "document", signal: new AbortController().signal } as const;
  const vectors = new MockEmbeddingModelV4({
    maxEmbeddingsPerCall: 2,
    doEmbed: async ({ values }) =>
      await Promise.resolve({ embeddings: values.map(({ length }) => [length, 1]), warnings: [] }),
  });

  test("gives a vector for each text, in as many calls as the model wants", async () => {
    const embedder = asEmbedder(vectors, { dimensions: 2, name: "lengths" });
    expect(embedder).toMatchObject({ name: "lengths", dimensions: 2 });
    expect(await embedder.embed(["a", "bb", "ccc"], options)).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(await embedder.embed([], options)).toEqual([]);
    expect(vectors.doEmbedCalls.map(({ values }) => values)).toEqual([["a", "bb"], ["ccc"]]);
  });

  test("tells the provider what it is told", async () => {
    const providerOptions = { openai: { dimensions: 2 } };
    await asEmbedder(vectors, { dimensions: 2, providerOptions }).embed(["a"], options);
    expect(vectors.doEmbedCalls.at(-1)?.providerOptions).toEqual(providerOptions);
  });

  test("finds in a memory what means the same in other words", async () => {
    const meanings = [/bees|apiary/i, /roof|terrace/i, /train/i];
    const model = new MockEmbeddingModelV4({
      maxEmbeddingsPerCall: 8,
      doEmbed: async ({ values }) => {
        const embeddings = values.map((text) => meanings.map((one) => (one.test(text) ? 1 : 0.01)));
        return await Promise.resolve({ embeddings, warnings: [] });
      },
    });
    const embedder = asEmbedder(model, { dimensions: 3 });
    const memory = await openMemory({ path: ":memory:", embedder });
    onTestFinished(async () => await memory.close());
    const ana = memory.scope("user:ana");
    const said = ["The bees live on our roof.", "The train was late."];
    await ana.experienceBulk(said, { wait: "consolidated" });
    const { layers, warnings } = await ana.recall("apiary terrace");
    expect(warnings).toEqual([]);
    expect(layers.events.map(({ content }) => Object(content).text)[0]).toBe(said[0]);
  });

  test("refuses vectors of another length", async () => {
    await expect(asEmbedder(vectors, { dimensions: 3 }).embed(["a"], options)).rejects.toThrow(
      expect.objectContaining({
        field: "dimensions",
        reason: "the model gives vectors of 2 numbers, not of 3; give that number",
      }),
    );
  });
});

describe("asReranker", () => {
  const backwards = new MockRerankingModelV4({
    doRerank: async ({ documents }) =>
      await Promise.resolve({
        ranking: documents.values
          .map((_, index) => ({ index, relevanceScore: index / 10 }))
          .toReversed()
          .slice(0, 3),
      }),
  });

  test("gives a score for each text, the least to those left out", async () => {
    const texts = ["a", "b", "c", "d"];
    const scores = await asReranker(backwards).rerank({ query: "q", texts });
    expect(scores).toEqual([-1, 0.1, 0.2, 0.3]);
    expect(await asReranker(backwards).rerank({ query: "q", texts: [] })).toEqual([]);
  });

  test("puts in order what a memory recalls", async () => {
    const asked: (readonly string[])[] = [];
    const model = new MockRerankingModelV4({
      doRerank: async ({ documents: { values } }) => {
        const texts = values.map(String);
        asked.push(texts);
        const ranking = texts.map((text, index) => ({ index, relevanceScore: -text.length }));
        return await Promise.resolve({ ranking });
      },
    });
    const memory = await openMemory({ path: ":memory:", reranker: asReranker(model) });
    onTestFinished(async () => await memory.close());
    const ana = memory.scope("user:ana");
    const said = ["Ana likes tea with milk and honey.", "Ana likes tea.", "Ana likes tea a lot."];
    await ana.experienceBulk(said);
    const { layers, warnings } = await ana.recall("Ana likes tea");
    expect(warnings).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(layers.events.map(({ content }) => Object(content).text)).toEqual([
      "Ana likes tea.",
      "Ana likes tea a lot.",
      "Ana likes tea with milk and honey.",
    ]);
  });
});

test.each([
  ["model", () => asAnswerModel(Object({}))],
  ["model", () => asReranker("")],
  ["name", () => asExtractor(scriptModel(), { name: " " })],
  ["maxRetries", () => asAnswerModel(scriptModel(), { maxRetries: -1 })],
  ["dimensions", () => asEmbedder("openai/text-embedding-3-small", { dimensions: 0 })],
  ["dimension", () => asAnswerModel(scriptModel(), Object({ dimension: 3 }))],
] as const)("a wrong %s is refused by name", (field, create) => {
  expect(create).toThrow(expect.objectContaining({ name: "ValidationError", field }));
});
