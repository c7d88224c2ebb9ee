import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { streamText } from "ai";
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from "vitest";
import {
  type ForgetToolInput,
  type ForgetToolOutput,
  memoryTools,
  type RecallToolInput,
  type RecallToolOutput,
} from "../index.ts";
import { scriptModel } from "../testing/scripted-model.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience("I moved to Porto in March.");
});

afterEach(async () => await memory.close());

describe("a selection of tools", () => {
  test("is typed by the names that it gives, in the results of streamText", async () => {
    const tools = memoryTools(ana, {
      include: ["recall", "forget"],
      names: { recall: "search_memory" },
    });
    expectTypeOf<keyof typeof tools>().toEqualTypeOf<"search_memory" | "forget">();
    const call = { toolName: "search_memory", input: { query: "Porto" } };
    const result = streamText({ model: scriptModel([call]), tools, prompt: "Go on." });
    const kinds: string[] = [];
    for await (const part of result.fullStream) {
      if (part.type === "tool-result" && part.dynamic !== true) {
        if (part.toolName === "search_memory") {
          expectTypeOf(part.input).toEqualTypeOf<RecallToolInput>();
          expectTypeOf(part.output).toEqualTypeOf<RecallToolOutput>();
        } else {
          expectTypeOf(part.input).toEqualTypeOf<ForgetToolInput>();
          expectTypeOf(part.output).toEqualTypeOf<ForgetToolOutput>();
        }
        kinds.push(`${part.toolName} ${part.output.status}`);
      }
    }
    expect(kinds).toEqual(["search_memory ok"]);
  });

  test("does not compile with a tool that there is not", () => {
    // @ts-expect-error -- there is no such tool
    expect(() => memoryTools(ana, { include: ["erase"] })).toThrow(
      expect.objectContaining({ field: "include", reason: expect.stringContaining('"erase"') }),
    );
  });

  test.each([
    ["include", { include: "recall" }],
    ["names", { names: { search: "x" } }],
    ["names", { names: { recall: "memory", answer: "memory" } }],
    ["names.recall", { names: { recall: "search memory" } }],
    ["names.answer", { names: { answer: "" } }],
  ])("refuses a bad %s", (field, options) => {
    // @ts-expect-error -- what a caller without types may pass
    expect(() => memoryTools(ana, options)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });
});
