import {
  ConflictError,
  type EventFilter,
  type ExperienceItem,
  type ForgetSelector,
  type Memory,
  NotFoundError,
  scopeAncestors,
  type View,
} from "@keepsake/core";
import * as fc from "fast-check";
import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { openMemory } from "./open-memory.ts";
import { listAll } from "./testing/list-all.ts";
import { MemoryModel } from "./testing/memory-model.ts";
import { useTemporaryFolder } from "./testing/temporary-folder.ts";

const folder = useTemporaryFolder();

const scopes = ["org:a", "org:a/user:x", "org:a/user:y", "org:ab"];
const words = ["porto", "harbour", "violin", "biscuit", "glacier"];
const days = ["2026-03-01", "2026-03-02", "2026-03-03"].map((day) => `${day}T00:00:00.000Z`);
const wideBudgets = { maxEvents: 500, maxTokens: 1_000_000 };

const scopeOf = fc.constantFrom(...scopes);
const viewOf = fc.constantFrom<View>("local", "holistic");
const dayOf = fc.constantFrom(...days);
const label = fc.constantFrom("home", "work");

const item: fc.Arbitrary<ExperienceItem> = fc.record(
  {
    text: fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
      .map((said) => said.join(" ")),
    observedAt: dayOf,
    labels: fc.uniqueArray(label, { minLength: 1 }),
    idempotencyKey: fc.constantFrom("k1", "k2", "k3"),
  },
  { requiredKeys: ["text", "observedAt"] },
);

const filter: fc.Arbitrary<EventFilter> = fc.record(
  {
    view: viewOf,
    since: fc.constant(days[1] ?? ""),
    until: fc.constant(days[2] ?? ""),
    labels: fc.uniqueArray(label, { minLength: 1 }),
    limit: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: [] },
);

const selector: fc.Arbitrary<ForgetSelector> = fc
  .record(
    {
      labels: fc.uniqueArray(label, { minLength: 1 }),
      validDuring: fc.constantFrom(
        { from: days[0] ?? "", to: days[1] ?? "" },
        { from: days[1] ?? "", to: "2026-04-01" },
      ),
    },
    { requiredKeys: [] },
  )
  .filter((given) => Object.keys(given).length > 0);

/** One step of a program, run against the memory and the model. */
interface Step {
  readonly name: string;
  readonly run: (subject: Subject) => Promise<void>;
}

interface Subject {
  readonly path: string;
  readonly model: MemoryModel;
  memory: Memory;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(scopeOf, fc.array(item, { minLength: 1, maxLength: 4 })).map(writeStep),
  },
  { weight: 3, arbitrary: fc.tuple(scopeOf, filter).map(listStep) },
  { weight: 3, arbitrary: fc.tuple(scopeOf, viewOf, fc.constantFrom(...words)).map(recallStep) },
  {
    weight: 2,
    arbitrary: fc.tuple(scopeOf, fc.array(fc.nat(30), { minLength: 1 })).map(forgetStep),
  },
  { weight: 1, arbitrary: fc.tuple(scopeOf).map(forgetAllStep) },
  { weight: 1, arbitrary: fc.tuple(scopeOf, selector).map(forgetSelectedStep) },
  { weight: 1, arbitrary: fc.constant<Step>({ name: "reopen", run: reopen }) },
);

test("random programs leave the engine and the plainest memory with the same", async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (program) => {
      runs += 1;
      await runProgram(folder.join(`memory-${runs}.db`), program);
    }),
    { numRuns: 60 },
  );
}, 120_000);

async function runProgram(path: string, program: readonly Step[]): Promise<void> {
  const subject: Subject = { path, memory: await openMemory({ path }), model: new MemoryModel() };
  try {
    for (const { run } of program) {
      await run(subject);
    }
    await checkAll(subject);
  } finally {
    await subject.memory.close();
    rmSync(path);
  }
}

function writeStep([scope, items]: [string, ExperienceItem[]]): Step {
  return {
    name: `write to ${scope}: ${JSON.stringify(items)}`,
    run: async ({ memory, model }) => {
      const expected = model.expectWrite(scope, items);
      const [only] = items;
      const writing =
        items.length === 1 && only !== undefined
          ? memory.experience(scope, only).then((result) => [result])
          : memory.experienceBulk(scope, items).then(({ results }) => results);
      if (expected === null) {
        await expect(writing).rejects.toBeInstanceOf(ConflictError);
        return;
      }
      for (const [index, { eventId, replayed }] of (await writing).entries()) {
        const before = expected[index];
        const known = model.events.find(({ id }) => id === eventId);
        expect(replayed).toBe(before !== "new");
        expect(known === undefined).toBe(before === "new");
        expect(typeof before === "object" ? before.id : eventId).toBe(eventId);
        const written = items[index];
        if (known === undefined && written !== undefined) {
          model.add({ id: eventId, scope, item: written, observedAt: written.observedAt ?? "" });
        }
      }
    },
  };
}

function listStep([scope, wanted]: [string, EventFilter]): Step {
  return {
    name: `list ${scope}: ${JSON.stringify(wanted)}`,
    run: async ({ memory, model }) => {
      const found = await listAll(memory, scope, wanted);
      const seen = scopesOf(scope, wanted.view ?? "local");
      expect(found.map(({ id }) => id)).toEqual(model.list(seen, wanted));
    },
  };
}

function recallStep([scope, view, query]: [string, View, string]): Step {
  return {
    name: `recall ${query} from ${scope}, ${view}`,
    run: async ({ memory, model }) => {
      const pack = await memory.recall(scope, { query, view, budgets: wideBudgets });
      const found = pack.layers.events.map(({ id }) => id);
      const visible = model.visible(scopesOf(scope, view));
      const speaking = visible.filter(({ item: { text } }) => text.split(" ").includes(query));
      expect(new Set(found).size).toBe(found.length);
      expect(visible.map(({ id }) => id)).toEqual(expect.arrayContaining(found));
      expect(found).toEqual(expect.arrayContaining(speaking.map(({ id }) => id)));
    },
  };
}

/** Forgets by numbers of events in order of arrival, whichever scope they are of. */
function forgetStep([scope, numbers]: [string, number[]]): Step {
  return {
    name: `forget ${numbers.join(", ")} of ${scope}`,
    run: async ({ memory, model }) => {
      const memoryIds = ["evt_of_nothing", ...numbers.flatMap((at) => model.events[at]?.id ?? [])];
      const { deleted } = await memory.forget(scope, { selector: { memoryIds } });
      expect(deleted.events).toBe(model.forget(scope, memoryIds));
    },
  };
}

function forgetAllStep([scope]: [string]): Step {
  return {
    name: `forget all of ${scope}`,
    run: async ({ memory, model }) => {
      const { deleted } = await memory.forget(scope, { confirmAll: true });
      expect(deleted.events).toBe(model.forget(scope, "all"));
    },
  };
}

function forgetSelectedStep([scope, wanted]: [string, ForgetSelector]): Step {
  return {
    name: `forget ${JSON.stringify(wanted)} of ${scope}`,
    run: async ({ memory, model }) => {
      const dry = await memory.forget(scope, { selector: wanted, dryRun: true });
      const { deleted } = await memory.forget(scope, { selector: wanted });
      expect(deleted.events).toBe(model.forgetSelected(scope, wanted));
      expect(dry.deleted.events).toBe(deleted.events);
    },
  };
}

async function reopen(subject: Subject): Promise<void> {
  await subject.memory.close();
  subject.memory = await openMemory({ path: subject.path });
}

async function checkAll({ memory, model }: Subject): Promise<void> {
  for (const { id, scope, item: written, observedAt, forgotten } of model.events) {
    if (forgotten) {
      await expect(memory.event(id)).rejects.toBeInstanceOf(NotFoundError);
    } else {
      const content = { kind: "message", role: "user", text: written.text };
      const labels = written.labels ?? [];
      expect(await memory.event(id)).toMatchObject({ id, scope, content, labels, observedAt });
    }
  }
  for (const scope of scopes) {
    const found = await listAll(memory, scope, { view: "holistic" });
    expect(found.map(({ id }) => id)).toEqual(model.list(scopesOf(scope, "holistic"), {}));
  }
}

function scopesOf(scope: string, view: View): readonly string[] {
  return view === "local" ? [scope] : [scope, ...scopeAncestors(scope)];
}
