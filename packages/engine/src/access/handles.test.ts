import type { Memory, Narrowing, Policy } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { actorOf, membersOf, narrowingOf, policyOf, scopeOf } from "../testing/arbitrary-policy.ts";

type Members = typeof membersOf extends fc.Arbitrary<infer Value> ? Value : never;

/** A memory with some scopes and their members. */
async function open(members: Members, policy?: Policy): Promise<Memory> {
  const memory = createEmbeddedMemory(createMemoryStorage(), { policy });
  for (const [scope, listed] of Object.entries(members)) {
    await memory.registerScope(scope, { members: listed });
  }
  return memory;
}

/** The capabilities that a handle has in a scope. */
async function allowedTo(handle: Memory, scope: string): Promise<readonly string[]> {
  return (await handle.effectivePolicy(scope)).allowed.map(({ capability }) => capability);
}

/** Whether a write of the handle is taken. */
async function takesWrite(handle: Memory, scope: string): Promise<boolean> {
  return await handle.experience(scope, "Hello.").then(
    () => true,
    () => false,
  );
}

function narrow(handle: Memory, actor: string, narrowings: readonly Narrowing[]): Memory {
  return narrowings.reduce((outer, narrowing) => outer.as(actor, narrowing), handle);
}

test("where no policy was given, handles decide as by on_prem_enterprise", async () => {
  const property = fc.asyncProperty(
    fc.record({ members: membersOf, actor: actorOf, scope: scopeOf }),
    narrowingOf,
    async ({ members, actor, scope }, narrowing) => {
      const memories = [
        await open(members),
        await open(members, {}),
        await open(members, { preset: "on_prem_enterprise" }),
      ];
      const [unnamed, empty, named] = await Promise.all(
        memories.map(async (memory) => {
          const handle = memory.as(actor, narrowing);
          const told = [await handle.whoami(), await handle.effectivePolicy(scope)];
          const isTaken = await takesWrite(handle, scope);
          return [...told, isTaken, (await memory.scopeInfo(scope).catch(() => null))?.members];
        }),
      );
      expect(unnamed).toEqual(named);
      expect(empty).toEqual(named);
      await Promise.all(memories.map((memory) => memory.close()));
    },
  );
  await fc.assert(property);
});

test("a handle of a handle never does more than either", async () => {
  const narrowings = fc.array(narrowingOf, { minLength: 1, maxLength: 3 });
  const property = fc.asyncProperty(
    fc.record({ members: membersOf, policy: policyOf, actor: actorOf, scope: scopeOf }),
    narrowings,
    async ({ members, policy, actor, scope }, [first = {}, ...more]) => {
      const memory = await open(members, policy);
      const inner = narrow(memory.as(actor, first), actor, more);
      const allowed = await allowedTo(inner, scope);
      for (const narrowing of [{}, first, ...more]) {
        const outer = await allowedTo(memory.as(actor, narrowing), scope);
        expect(outer).toEqual(expect.arrayContaining([...allowed]));
      }
      await memory.close();
    },
  );
  await fc.assert(property, { numRuns: 300 });
});

test("a write that is taken through a handle of a handle is taken through the wider one", async () => {
  const property = fc.asyncProperty(
    fc.record({ members: membersOf, policy: policyOf, actor: actorOf, scope: scopeOf }),
    narrowingOf,
    narrowingOf,
    async ({ members, policy, actor, scope }, wide, more) => {
      const [one, other] = [await open(members, policy), await open(members, policy)];
      const isTaken = await takesWrite(narrow(one, actor, [wide, more]), scope);
      expect(!isTaken || (await takesWrite(narrow(other, actor, [wide]), scope))).toBe(true);
      await Promise.all([one.close(), other.close()]);
    },
  );
  await fc.assert(property, { numRuns: 200 });
});
