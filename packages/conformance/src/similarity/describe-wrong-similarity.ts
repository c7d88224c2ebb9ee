import { expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { listEvents } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { embed } from "./embedded-items.ts";

const long = Array.from({ length: 4_097 }, () => 1);

const wrongEmbeddings: readonly (readonly [string, unknown])[] = [
  ["embedding", [1, 0]],
  ["embedding", null],
  ["embedding.model", { vector: [1] }],
  ["embedding.model", { model: " ", vector: [1] }],
  ["embedding.model", { model: "m".repeat(129), vector: [1] }],
  ["embedding.vector", { model: "m" }],
  ["embedding.vector", { model: "m", vector: [] }],
  ["embedding.vector", { model: "m", vector: long }],
  ["embedding.vector[3]", { model: "m", vector: [1, 2, 3, "4"] }],
  ["embedding.vector[0]", { model: "m", vector: [1e39] }],
  ["embedding.vector[1]", { model: "m", vector: [1, null] }],
  ["embedding.norm", { model: "m", vector: [1], norm: 1 }],
];

const condition = { key: "year", operator: "==", value: 1 };

const wrongRequests: readonly (readonly [string, object])[] = [
  ["limit", { limit: 0 }],
  ["limit", { limit: 501 }],
  ["view", { view: "global" }],
  ["labels", { labels: [] }],
  ["ids", { ids: "evt_1" }],
  ["ids[1]", { ids: ["evt_1", 2] }],
  ["minScore", { minScore: 1.5 }],
  ["includeVectors", { includeVectors: 1 }],
  ["query", { query: "Porto" }],
  ["filter", { filter: "year" }],
  ["filter.value", { filter: { ...condition, value: null } }],
  ["filter.filters", { filter: { filters: condition } }],
  ["filter.filters[1].value", { filter: { filters: [condition, { ...condition, value: {} }] } }],
];

/** Vectors, and requests for the nearest, that cannot be right. */
export function describeWrongSimilarity(suite: Suite): void {
  test.each(wrongEmbeddings)("an embedding is refused at %s (%#)", async (field, embedding) => {
    const scope = suite.newScope();
    const item = { text: "A text.", embedding };
    await expectRefusal(callMethod(suite.memory, "experience", [scope, item]), field);
    const items = ["a right one", item];
    const bulk = callMethod(suite.memory, "experienceBulk", [scope, items]);
    await expectRefusal(bulk, `items[1].${field}`);
    const envelope = { content: { kind: "text", text: "A text." }, embedding };
    await expectRefusal(callMethod(suite.memory, "experience", [scope, envelope]), field);
    await expectRefusal(callMethod(suite.memory, "similar", [scope, { embedding }]), field);
    expect(await listEvents(suite.memory, scope)).toEqual([]);
  });

  test.each([Number.NaN, Infinity])("%s is no number of a vector", async (number) => {
    const scope = suite.newScope();
    const embedding = { model: "m", vector: [1, number] };
    const item = { text: "A text.", embedding };
    const field = "embedding.vector[1]";
    await expectRefusal(callMethod(suite.memory, "experience", [scope, item]), field);
    await expectRefusal(callMethod(suite.memory, "similar", [scope, { embedding }]), field);
  });

  test.each(wrongRequests)("a request is refused for its field %s (%#)", async (field, wrong) => {
    const request = { embedding: embed(1, 0), ...wrong };
    await expectRefusal(callMethod(suite.memory, "similar", [suite.newScope(), request]), field);
  });

  test("ids of events are a list of at most 1,000", async () => {
    const scope = suite.newScope();
    const read = (ids: unknown): Promise<unknown> =>
      callMethod(suite.memory, "embeddings", [scope, ids]);
    await expectRefusal(read("evt_1"), "eventIds");
    await expectRefusal(read(["evt_1", ""]), "eventIds[1]");
    await expectRefusal(read(Array.from({ length: 1_001 }, (_, at) => `evt_${at}`)), "eventIds");
  });
}
