import { type AnswerPart, connectMemory, type TextModel } from "@keepsake/core";
import { expect, onTestFinished, test } from "vitest";
import { serveMemory } from "../serve-memory.ts";

const scope = "user:ana";
const question = "Where does Ana live?";

/** A memory at a server whose model streams what `pieces` gives. */
async function serve(
  pieces: (signal: AbortSignal | undefined) => AsyncIterable<string>,
): Promise<AsyncIterable<AnswerPart>> {
  const answerModel: TextModel = {
    name: "streaming",
    generate: () => Promise.reject(new Error("it was to be streamed")),
    stream: ({ signal }) => pieces(signal),
  };
  const served = await serveMemory({ path: ":memory:", answerModel });
  onTestFinished(() => served.stop());
  const memory = connectMemory({ url: served.url });
  onTestFinished(() => memory.close());
  await memory.experience(scope, "My sister Ana moved to Porto.", { wait: "consolidated" });
  return memory.answerStream(scope, question);
}

test("text comes over HTTP while the model still speaks", async () => {
  const spoken: string[] = [];
  const held = Promise.withResolvers<void>();
  const parts = await serve(async function* () {
    yield "In Porto [1].";
    await held.promise;
    spoken.push("all");
    yield " Or Braga [77].";
  });
  const heard: AnswerPart[] = [];
  for await (const part of parts) {
    if (heard.length === 0) {
      expect(spoken).toEqual([]);
      held.resolve();
    }
    heard.push(part);
  }
  expect(heard).toMatchObject([
    { kind: "text", text: "In Porto [1]." },
    { kind: "text", text: " Or Braga." },
    {
      kind: "answer",
      answer: {
        answer: "In Porto [1]. Or Braga.",
        abstained: false,
        citations: [{ marker: "[1]", scope }],
        warnings: [{ code: "answer_marker_unknown" }],
      },
    },
  ]);
});

test("a model that fails after text was given fails over HTTP as it does in the process", async () => {
  let calls = 0;
  const parts = await serve(async function* () {
    calls += 1;
    yield "In Porto [1].";
    await Promise.reject(new Error("secret host is down"));
  });
  const heard: AnswerPart[] = [];
  const hearing = (async () => {
    for await (const part of parts) {
      heard.push(part);
    }
  })();
  await expect(hearing).rejects.toMatchObject({
    name: "ServerError",
    code: "INTERNAL",
    message: "the model streaming failed; what it said so far is no answer",
  });
  expect(heard).toEqual([{ kind: "text", text: "In Porto [1]." }]);
  expect(calls).toBe(1);
});

test("leaving the loop ends the model's call at the server", async () => {
  let ended = 0;
  const parts = await serve(async function* (signal) {
    yield "In Porto [1].";
    await new Promise<void>((resolve) => {
      signal?.addEventListener("abort", () => resolve());
    });
    ended += 1;
  });
  for await (const part of parts) {
    expect(part.kind).toBe("text");
    break;
  }
  await expect.poll(() => ended).toBe(1);
});
