import type { ExperienceInput } from "@keepsake/core";
import { expect, test } from "vitest";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { embed } from "./embedded-items.ts";

/** What events were written with. */
export function describeEmbeddings(suite: Suite): void {
  const embedding = embed(0.5, -1.25, 3);

  test.each<[string, ExperienceInput]>([
    ["a text", { text: "I moved to Porto.", embedding }],
    ["a statement", { triple: { subject: "Ana", predicate: "likes", object: "Porto" }, embedding }],
    ["an envelope", { content: { kind: "json", data: { city: "Porto" } }, embedding }],
  ])("%s keeps the embedding that it was written with", async (_, input) => {
    const scope = suite.newScope();
    const { eventId } = await suite.memory.experience(scope, input);
    expect(await suite.memory.embeddings(scope, [eventId])).toEqual([{ eventId, embedding }]);
  });

  test("numbers are kept as 32-bit floats, of one to 4,096 of them", async () => {
    const scope = suite.newScope();
    const long = Array.from({ length: 4_096 }, (_, index) => Math.sin(index));
    const ids: string[] = [];
    for (const vector of [[1e-50], long, [-3.402_823_466_385_288_6e38]]) {
      const given = { text: "A text.", embedding: embed(...vector) };
      ids.push((await suite.memory.experience(scope, given)).eventId);
    }
    const kept = await suite.memory.embeddings(scope, ids);
    expect(kept.map((found) => found.embedding.vector)).toEqual([
      [0],
      long.map(Math.fround),
      [-3.402_823_466_385_288_6e38],
    ]);
  });

  test("they are given in the order asked for, each once, and of events of the scope that have one", async () => {
    const [scope, other] = [suite.newScope(), suite.newScope()];
    const write = async (path: string, input: ExperienceInput): Promise<string> =>
      (await suite.memory.experience(path, input)).eventId;
    const first = await write(scope, { text: "a", embedding: embed(1) });
    const second = await write(scope, { text: "b", embedding: embed(2) });
    const without = await write(scope, "c");
    const foreign = await write(other, { text: "d", embedding: embed(3) });
    const ids = [second, "evt_none", without, foreign, first, second];
    const found = await suite.memory.embeddings(scope, ids);
    expect(found.map(({ eventId }) => eventId)).toEqual([second, first]);
    expect(await suite.memory.embeddings(scope, [])).toEqual([]);
  });

  test("under one key the same embedding is the same write, and another one is a conflict", async () => {
    const scope = suite.newScope();
    const write = (vector: readonly number[]): ReturnType<typeof suite.memory.experience> =>
      suite.memory.experience(scope, {
        text: "A text.",
        embedding: embed(...vector),
        idempotencyKey: "k",
      });
    const { eventId } = await write([0.1, 2]);
    expect(await write([0.1, 2])).toMatchObject({ eventId, replayed: true });
    expect(await write([Math.fround(0.1), 2])).toMatchObject({ eventId, replayed: true });
    expect(await memoryErrorOf(write([0.1, 3]))).toMatchObject({ name: "ConflictError" });
    const bare = { text: "A text.", idempotencyKey: "k" };
    const error = await memoryErrorOf(suite.memory.experience(scope, bare));
    expect(error).toMatchObject({ name: "ConflictError" });
  });
}
