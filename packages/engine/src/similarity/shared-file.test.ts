import type { Memory } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scopes = ["org:acme/user:ana", "org:acme/user:bo"];
const labels = ["red", "blue"];
const runs = 60;
/** So few that what is gone would take the place of what is there. */
const limit = 2;

const place = { handle: fc.nat(1), scope: fc.nat(1) };
const vector = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }));
const write = fc.record({
  ...place,
  kind: fc.constant("write" as const),
  vector,
  label: fc.nat(1),
});
const step = fc.oneof(
  { arbitrary: write, weight: 4 },
  {
    arbitrary: fc.record({ ...place, kind: fc.constant("forget" as const), at: fc.nat() }),
    weight: 2,
  },
  { arbitrary: fc.record({ ...place, kind: fc.constant("forgetAll" as const) }), weight: 1 },
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What is remembered, as a list. */
interface Written {
  readonly id: string;
  readonly scope: string;
  readonly vector: readonly [number, number];
  readonly label: string;
}

async function take(memory: Memory, written: readonly Written[], one: Step): Promise<Written[]> {
  const scope = scopes[one.scope] ?? "";
  const own = written.filter((event) => event.scope === scope);
  if (one.kind === "write") {
    const label = labels[one.label] ?? "";
    const embedding = { model: "m", vector: [...one.vector, 1] };
    const item = { text: "event", labels: [label], embedding };
    const { eventId: id } = await memory.experience(scope, item);
    return [...written, { id, scope, vector: one.vector, label }];
  }
  const gone =
    one.kind === "forgetAll" ? own : own.slice(one.at % Math.max(1, own.length)).slice(0, 1);
  if (gone.length > 0) {
    const memoryIds = gone.map(({ id }) => id);
    await memory.forget(
      scope,
      one.kind === "forgetAll" ? { confirmAll: true } : { selector: { memoryIds } },
    );
  }
  return written.filter((event) => !gone.includes(event));
}

/** Ids in the order of their nearness to the axis that all vectors share. */
function rank(
  written: readonly Written[],
  scope: string,
  wanted: readonly string[],
): readonly string[] {
  const length = ({ vector: [x, y] }: Written): number => x * x + y * y;
  return written
    .map((event, at) => ({ event, at }))
    .filter(({ event }) => event.scope === scope && wanted.includes(event.label))
    .toSorted((left, right) => length(left.event) - length(right.event) || right.at - left.at)
    .map(({ event }) => event.id);
}

test("two handles of a file that write and forget in turn find what a list finds", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const path = folder.join(`${crypto.randomUUID()}.db`);
      const handles = [
        await openMemory({ path, retentionSweepMs: 0 }),
        await openMemory({ path, retentionSweepMs: 0 }),
      ] as const;
      let written: readonly Written[] = [];
      for (const one of steps) {
        written = await take(handles[one.handle] ?? handles[0], written, one);
        for (const [at, scope] of scopes.entries()) {
          const reader = handles[(one.handle + at) % 2] ?? handles[0];
          for (const wanted of [undefined, labels.slice(0, 1)]) {
            const embedding = { model: "m", vector: [0, 0, 1] };
            const found = await reader.similar(scope, { embedding, labels: wanted, limit });
            expect(found.map(({ event }) => event.id)).toEqual(
              rank(written, scope, wanted ?? labels).slice(0, limit),
            );
          }
        }
      }
      await Promise.all(handles.map((memory) => memory.close()));
    }),
    { numRuns: runs },
  );
}, 60_000);
