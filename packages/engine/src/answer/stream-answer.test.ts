import type { AnswerPart, CallOptions, TextModel } from "@keepsake/core";
import { expect, onTestFinished, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { createScriptedTextModel } from "../testing/scripted-text-model.ts";
import { createStreamingTextModel } from "../testing/streaming-text-model.ts";

async function ask(
  answerModel: TextModel,
  options?: CallOptions,
): Promise<AsyncIterable<AnswerPart>> {
  const memory = await openMemory({ path: ":memory:", answerModel });
  onTestFinished(async () => await memory.close());
  const said = { text: "My sister Ana moved to Porto.", observedAt: "2026-03-05T14:00:00Z" };
  await memory.experience("user:ana", said, { wait: "consolidated" });
  return memory.answerStream("user:ana", "Where does Ana live?", options);
}

async function hear(parts: AsyncIterable<AnswerPart>, heard: string[] = []): Promise<AnswerPart[]> {
  const others: AnswerPart[] = [];
  for await (const part of parts) {
    if (part.kind === "text") {
      heard.push(part.text);
    } else {
      others.push(part);
    }
  }
  return others;
}

test("a model's text flows from its first citation on, its markers in order", async () => {
  const held = Promise.withResolvers<void>();
  const model = createStreamingTextModel(async function* () {
    yield "In Po";
    yield "rto [";
    yield "1].";
    await held.promise;
    yield " Or Braga [7";
    yield "7].";
  });
  const parts = (await ask(model))[Symbol.asyncIterator]();
  expect(await parts.next()).toEqual({
    done: false,
    value: { kind: "text", text: "In Porto [1]." },
  });
  held.resolve();
  expect((await parts.next()).value).toEqual({ kind: "text", text: " Or Braga" });
  const rest: AnswerPart[] = [];
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
    rest.push(next.value);
  }
  expect(rest.at(-1)).toMatchObject({
    kind: "answer",
    answer: {
      answer: "In Porto [1]. Or Braga.",
      citations: [{ marker: "[1]" }],
      warnings: [{ code: "answer_marker_unknown" }],
    },
  });
});

test.each([
  ["I don't know: memory holds nothing about that.", [], ["UNK", "NOWN", "."]],
  ["Porto [1]", ["answer_model_skipped"], ["Porto, ", "I am sure."]],
])("an answer is %j with the warnings %j where a model says %j", async (answer, codes, pieces) => {
  const heard: string[] = [];
  const end = await hear(await ask(createStreamingTextModel(() => pieces)), heard);
  expect(heard).toEqual([answer]);
  const warnings = codes.map((code) => expect.objectContaining({ code }));
  expect(end).toMatchObject([{ answer: { answer, warnings } }]);
});

function* failAfter(...pieces: readonly string[]): Generator<string> {
  yield* pieces;
  throw new Error("secret host is down");
}

test("a model that fails before text was given is passed over", async () => {
  const heard: string[] = [];
  const model = createStreamingTextModel(() => failAfter("In Porto"));
  const end = await hear(await ask(model), heard);
  expect(heard).toEqual(["Porto [1]"]);
  expect(end).toMatchObject([{ answer: { warnings: [{ code: "answer_model_skipped" }] } }]);
});

test("a model that fails after text was given ends the answer with an error", async () => {
  const heard: string[] = [];
  const model = createStreamingTextModel(() => failAfter("In Porto [1].", " And"));
  await expect(hear(await ask(model), heard)).rejects.toMatchObject({
    name: "ServerError",
    message: "the model streaming failed; what it said so far is no answer",
  });
  expect(heard.join("")).toMatch(/^In Porto \[1\]\./);
});

test("a model that cannot stream gives one text", async () => {
  const heard: string[] = [];
  await hear(await ask(createScriptedTextModel(() => "In Porto [1].")), heard);
  expect(heard).toEqual(["In Porto [1]."]);
});

/** Talks until its request is ended. */
async function* talkOn(signal: AbortSignal | undefined): AsyncGenerator<string> {
  yield "In Porto [1].";
  await new Promise<void>((resolve) => {
    signal?.addEventListener("abort", () => resolve());
  });
}

test("leaving the loop ends the model's call", async () => {
  const model = createStreamingTextModel(({ signal }) => talkOn(signal));
  for await (const part of await ask(model)) {
    expect(part).toEqual({ kind: "text", text: "In Porto [1]." });
    break;
  }
  await expect.poll(model.ended).toBe(1);
});

test.each([
  ["the caller's abort", () => ({ signal: AbortSignal.timeout(200) }), "TimeoutError"],
  ["the time of all parts", () => ({ timeoutMs: 200 }), "TimeoutError"],
])("%s ends the answer and the model's call", async (_, limits, name) => {
  const model = createStreamingTextModel(({ signal }) => talkOn(signal));
  const heard: string[] = [];
  await expect(hear(await ask(model, limits()), heard)).rejects.toMatchObject({ name });
  expect(heard).toEqual(["In Porto [1]."]);
  await expect.poll(model.ended).toBe(1);
});
