import type { Memory } from "@keepsake/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedMemory, serveMemory } from "../serve-memory.ts";

let served: ServedMemory;

beforeAll(async () => {
  served = await serveMemory({ path: ":memory:" });
});

afterAll(() => served.stop());

const content = { kind: "message", role: "user", text: "I moved to Porto." };

const requests: readonly (readonly [string, object])[] = [
  ["recall", { query: "Porto" }],
  ["answer", { question: "Porto?" }],
  ["experience", { text: "I moved." }],
  ["experience", { content }],
  ["experience", { content, context: {}, observedActor: { id: "Ana" } }],
  ["forget", { confirmAll: true, dryRun: true }],
  ["previewErasure", {}],
  ["synthesize", {}],
  ["registerScope", {}],
  ["addTimePhrase", { name: "fiscal Q3", anchor: "2026-01-31", expression: "+P6M..+P9M" }],
];

/** Fields that the wire has, here or there. */
const fields: Readonly<Record<string, unknown>> = {
  answerInstructions: "short",
  answerModel: "none",
  auditNote: "why",
  citationMode: "inline",
  citeSources: true,
  confirmAll: true,
  directives: {},
  idempotencyKey: "key-1",
  includeContext: true,
  intent: "none",
  language: "en",
  members: [],
  ordering: "independent",
  owner: "user:ana",
  path: "org:other",
  policies: {},
  query: "Porto",
  question: "Porto?",
  questionDate: "2026-03-05",
  questionType: "open-domain",
  reason: "why",
  scope: "org:other",
  settings: {},
  skipAnswerLlm: true,
  source: {},
  statement: "none",
  stream: false,
  subject: "user:ana",
  topics: ["work"],
  view: "granular",
};

const calls = requests.flatMap(([method, request], index) =>
  Object.entries(fields)
    .filter(([name]) => !(name in request))
    .map(([name, value]) => ({
      method,
      request: { ...request, [name]: value },
      name,
      scope: `org:s${index}x${name.toLowerCase()}`,
    })),
);

async function outcome(
  memory: Memory,
  { method, request, scope }: (typeof calls)[number],
): Promise<unknown> {
  try {
    await Reflect.apply(Reflect.get(memory, method), memory, [scope, request]);
    return "taken";
  } catch (error) {
    return error instanceof Error && "field" in error ? [error.name, error.field] : error;
  }
}

test.each(calls)("$method takes $name over HTTP where it does in process: $scope", async (call) => {
  const expected = await outcome(served.local, call);
  expect(await outcome(served.memory, { ...call, scope: `${call.scope}h` })).toEqual(expected);
});

test.each<[string, object]>([
  ["an envelope", { content, scope: "org:other/user:bo" }],
  ["what is around it", { content, context: { scope: "org:other/user:bo" } }],
  ["a short form", { text: "I moved.", scope: "org:other/user:bo" }],
])("a scope in %s leads nowhere, one by one and in a bulk", async (_name, input) => {
  const ana = served.memory.scope("org:acme/user:ana");
  for (const [method, given] of [
    ["experience", input],
    ["experienceBulk", [input]],
  ] as const) {
    const call: unknown = Reflect.apply(Reflect.get(ana, method), ana, [given]);
    await expect(call).rejects.toMatchObject({ name: "ValidationError" });
  }
  expect((await served.local.events("org:other/user:bo")).items).toEqual([]);
});
