import { TimeoutError } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import {
  answer,
  byRules,
  claim,
  nothing,
  readWithModel,
  say,
} from "../../testing/read-with-model.ts";
import { createScriptedTextModel, type Script } from "../../testing/scripted-text-model.ts";
import type { Turn } from "../extractor.ts";
import { createModelExtractor, type ModelExtractorOptions } from "./model-extractor.ts";

async function readThree(options: Partial<ModelExtractorOptions>): Promise<readonly string[]> {
  const extractor = createModelExtractor({
    model: createScriptedTextModel(() => ({ text: answer(claim({})), tokens: 100 })),
    fallback: { name: "rules", extract: () => byRules },
    ...options,
  });
  const reasons: string[] = [];
  for (const text of ["I live in Porto.", "Porto it is.", "Porto."]) {
    const { problem } = await extractor.extract(say(text), nothing);
    reasons.push(problem?.reason ?? "read");
  }
  return reasons;
}

test.each([
  [undefined, "options: it is missing; give an object"],
  [{}, "model: it has no method generate; give a TextModel"],
  [{ fallback: undefined }, "fallback: it has no method extract; give one such as"],
  [{ retries: -1 }, "retries: it is too small: at least 0 are needed"],
  [{ budget: { turns: 5 } }, "budget.turns: it is not a known field; known are maxTurns"],
  [{ onProblem: "log" }, "onProblem: it is not a function"],
])("options that are wrong are refused by name: %o", (wrong, message) => {
  const isWhole = wrong === undefined || Object.keys(wrong).length === 0;
  const right = {
    model: createScriptedTextModel(() => ({ text: "" })),
    fallback: { name: "rules", extract: () => byRules },
  };
  const options: unknown = isWhole ? wrong : { ...right, ...wrong };
  expect(() => Reflect.apply(createModelExtractor, undefined, [options])).toThrow(message);
});

describe("the model extractor", () => {
  test("takes the claims of an answer", async () => {
    const { result, model, problems } = await readWithModel(
      () => answer(claim({ validFrom: "2026-03" })),
      say("I moved to Porto this month."),
    );
    expect(result).toEqual({
      claims: [
        {
          kind: "assertion",
          subject: { id: "ent_ana", name: "ana" },
          predicate: "lives_in",
          matter: null,
          cardinality: "one",
          object: { type: "literal", datatype: "string", value: "Porto" },
          corrects: null,
          validFromMs: Date.parse("2026-03-01"),
          isFromStated: true,
          validToMs: null,
          holdsWhenTold: true,
          confidence: 0.8,
          restsOn: [],
        },
      ],
      names: [],
    });
    expect(model.requests).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test("reads an answer within a code fence and words", async () => {
    const fenced = `Sure!\n\`\`\`json\n${answer(claim({}))}\n\`\`\`\nAnything else?`;
    const { result, model } = await readWithModel(() => fenced, say("I live in Porto."));
    expect(result.claims).toHaveLength(1);
    expect(model.requests).toHaveLength(1);
  });

  test("takes a list without its frame as the claims", async () => {
    const { result } = await readWithModel(
      () => JSON.stringify([claim({})]),
      say("I live in Porto."),
    );
    expect(result.claims).toHaveLength(1);
  });

  test("asks again after nonsense, and tells what was wrong", async () => {
    const texts = ["I would say Porto.", answer(claim({ kind: "maybe" })), answer(claim({}))];
    const script: Script = (_, call) => texts[call] ?? "";
    const { result, model, problems } = await readWithModel(script, say("I live in Porto."));
    expect(result.claims).toHaveLength(1);
    expect(model.requests).toHaveLength(3);
    expect(model.requests[1]?.prompt).toContain("the answer is not JSON");
    expect(model.requests[2]?.prompt).toContain("claims.0.kind");
    expect(problems).toEqual([]);
  });

  test("gives a turn that it cannot read to the fallback, and reports it", async () => {
    const { result, model, problems } = await readWithModel(() => "no", say("I live in Porto."));
    const problem = { extractor: "model:scripted", reason: "the answer is not JSON" };
    expect(result).toEqual({ ...byRules, problem });
    expect(problems).toEqual([problem]);
    expect(model.requests).toHaveLength(3);
  });

  test.each([
    ["without an object", { object: null }],
    ["that ends before it begins", { validFrom: "2026-03", validTo: "2025" }],
    ["with a date that is none", { validFrom: "last spring" }],
    ["with a predicate that is none", { predicate: "lives/in" }],
    ["without a subject", { subject: " " }],
    ["surer than sure", { confidence: 7 }],
    ["that retracts and corrects at once", { kind: "retraction", corrects: "Braga" }],
  ])("refuses a claim %s", async (_, fields) => {
    const { result } = await readWithModel(() => answer(claim(fields)), say("I live in Porto."), {
      retries: 0,
    });
    expect(result.problem?.reason).toContain("claims.0.");
  });

  test("falls back when the model rejects, with what it said", async () => {
    const refusal = new Error("503 overloaded");
    const script: Script = () => Promise.reject(refusal);
    const { result, model } = await readWithModel(script, say("I live in Porto."), { retries: 1 });
    expect(result.problem?.reason).toBe("503 overloaded");
    expect(model.requests).toHaveLength(2);
  });

  test("gives up a call that takes too long, and ends it", async () => {
    const { result, model } = await readWithModel(
      () => new Promise(() => {}),
      say("I live in Porto."),
      {
        budget: { timeoutMs: 5 },
        retries: 1,
      },
    );
    expect(result.problem?.reason).toBe(new TimeoutError("no result within 5 ms").message);
    expect(model.requests.map(({ signal }) => signal?.aborted)).toEqual([true, true]);
  });

  test("rejects on abort and does not fall back", async () => {
    const controller = new AbortController();
    const model = createScriptedTextModel(() => {
      controller.abort(new Error("closing"));
      return new Promise(() => {});
    });
    let fellBack = false;
    const extractor = createModelExtractor({
      model,
      fallback: {
        name: "rules",
        extract: () => {
          fellBack = true;
          return byRules;
        },
      },
    });
    const { signal } = controller;
    const turn = say("I live in Porto.");
    await expect(extractor.extract(turn, nothing, { signal })).rejects.toThrow("closing");
    await expect(extractor.extract(turn, nothing, { signal })).rejects.toThrow("closing");
    expect(model.requests).toHaveLength(1);
    expect(fellBack).toBe(false);
  });

  test("an abort between two attempts ends the wait", async () => {
    const controller = new AbortController();
    const model = createScriptedTextModel(() => {
      setTimeout(() => controller.abort(new Error("closing")), 5);
      return "no";
    });
    const fallback = { name: "rules", extract: () => byRules };
    const extractor = createModelExtractor({ model, fallback, backoffMs: 60_000 });
    const reading = extractor.extract(say("I live in Porto."), nothing, {
      signal: controller.signal,
    });
    await expect(reading).rejects.toThrow("closing");
  });
});

describe("the budget of the model extractor", () => {
  test("ends after so many turns", async () => {
    const reasons = await readThree({ budget: { maxTurns: 2 } });
    expect(reasons).toEqual(["read", "read", "the budget of 2 turns is used up"]);
  });

  test("ends after so many tokens", async () => {
    const reasons = await readThree({ budget: { maxTokens: 150 } });
    expect(reasons).toEqual(["read", "read", "the budget of 150 tokens is used up"]);
  });

  test("counts the tokens of attempts that failed, estimated where the model does not say", async () => {
    const { model } = await readWithModel(() => "no", say("I live in Porto."), {
      budget: { maxTokens: 10 },
    });
    expect(model.requests).toHaveLength(1);
  });
});

describe("what the model extractor gives to the fallback without a call", () => {
  test.each<[string, Partial<Turn>, boolean]>([
    ["a blank turn", { content: { kind: "message", role: "user", text: " \n" } }, false],
    [
      "the assistant",
      { content: { kind: "message", role: "assistant", text: "You live in Porto." } },
      false,
    ],
    ["a tool", { content: { kind: "message", role: "tool", text: "Porto" } }, false],
    ["a document", { content: { kind: "text", text: "Ana lives in Porto." } }, false],
    ["data", { content: { kind: "json", data: { city: "Porto" } } }, false],
    [
      "a very long turn",
      { content: { kind: "message", role: "user", text: "Porto ".repeat(2_000) } },
      true,
    ],
  ])("%s", async (_, extra, isReported) => {
    const { result, model, problems } = await readWithModel(
      () => answer(claim({})),
      say("", extra),
    );
    expect(result.names).toEqual(byRules.names);
    expect(model.requests).toEqual([]);
    expect(problems).toHaveLength(isReported ? 1 : 0);
  });
});
