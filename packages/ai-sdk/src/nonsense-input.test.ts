import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { generateText, isStepCount } from "ai";
import {
  anything,
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  jsonValue,
  oneof,
} from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryTools } from "./index.ts";
import { scriptModel } from "./testing/scripted-model.ts";

let memory: Memory;
let ana: ScopedMemory;
let ben: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  ben = memory.scope("org:acme/user:ben");
  await ben.experience("My code word is basalt.");
});

afterEach(async () => await memory.close());

const names = ["recall", "remember", "answer", "forget"] as const;

const fields = constantFrom(
  "query",
  "text",
  "question",
  "ids",
  "summary",
  "temporal",
  "scope",
  "memory",
  "path",
  "__proto__",
);

const values = oneof(
  constantFrom("org:acme/user:ben", "code word", "", " ", "\uD800", "evt_1"),
  jsonValue(),
);

describe("a tool that is given nonsense", () => {
  test(
    "lets the model go on, and tells nothing of another scope",
    { timeout: 60_000 },
    async () => {
      const tools = memoryTools(ana, { include: names });
      const toolApproval = { forget: "approved" } as const;
      await assert(
        asyncProperty(
          constantFrom(...names),
          dictionary(fields, values),
          async (toolName, input) => {
            const model = scriptModel([{ toolName, input }], "Done.");
            const stopWhen = isStepCount(2);
            const run = await generateText({
              model,
              tools,
              toolApproval,
              stopWhen,
              prompt: "Go on.",
            });
            expect(run.text).toBe("Done.");
            expect(JSON.stringify(model.doGenerateCalls[1]?.prompt)).not.toContain("basalt");
          },
        ),
        { numRuns: 150 },
      );
      expect((await ben.events()).items).toHaveLength(1);
    },
  );

  test("ends a call with a reason, whatever it is called with", async () => {
    const { recall } = memoryTools(ana);
    const options = { toolCallId: "call_0", messages: [], context: {} };
    await assert(
      asyncProperty(anything(), async (query) => {
        // @ts-expect-error -- what a caller without types may pass
        const output = await recall.execute?.({ query }, options);
        expect(["ok", "skipped"]).toContain(Object(output).status);
      }),
      { numRuns: 100 },
    );
  });
});
