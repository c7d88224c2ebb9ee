import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import {
  type Followed,
  fillWorld,
  followScope,
  type PlacedId,
  registerMembers,
} from "./fill-world.ts";
import { bringAbout } from "./bring-about.ts";
import { leaksOf, missingOf } from "./judge-read.ts";
import { mayErase, mayRead, mayReadAuditOfOthers } from "./oracle.ts";
import { readById, readEverything, type ReadOutcome, tryToErase } from "./read-everything.ts";
import { createWorld, type Person, type World } from "./world.ts";

/** What all pairs of an actor and a scope came to. */
export interface IsolationTally {
  readonly pairs: number;
  readonly reads: number;
  /** Scopes that somebody tried to bring about. */
  readonly attempts: number;
  /** Pairs of which the actor may not read the scope. */
  readonly closedPairs: number;
  /** What an actor was shown or did in a scope that it may not. */
  readonly leaks: readonly string[];
  /** What an actor may see or do, and could not. */
  readonly missing: readonly string[];
}

const nothing: IsolationTally = {
  pairs: 0,
  reads: 0,
  attempts: 0,
  closedPairs: 0,
  leaks: [],
  missing: [],
};

/** How {@link runIsolationRounds} works. */
export interface IsolationOptions {
  readonly pairs: number;
  /** Seed of the first world; each next one has the next seed. */
  readonly seed: number;
  /** Called after every world with the sum so far. */
  readonly onWorld?: ((tally: IsolationTally) => void) | undefined;
}

/** Fills world after world, and lets everybody in it read everything. */
export async function runIsolationRounds({
  pairs,
  seed,
  onWorld,
}: IsolationOptions): Promise<IsolationTally> {
  let tally = nothing;
  for (let next = seed; tally.pairs < pairs; next += 1) {
    tally = add(tally, await readWorld(createWorld(next)));
    onWorld?.(tally);
  }
  return tally;
}

function add(sum: IsolationTally, more: IsolationTally): IsolationTally {
  return {
    pairs: sum.pairs + more.pairs,
    reads: sum.reads + more.reads,
    attempts: sum.attempts + more.attempts,
    closedPairs: sum.closedPairs + more.closedPairs,
    leaks: [...sum.leaks, ...more.leaks],
    missing: [...sum.missing, ...more.missing],
  };
}

async function readWorld(world: World): Promise<IsolationTally> {
  const memory = await openMemory({ path: ":memory:", policy: world.policy });
  try {
    await registerMembers(memory, world);
    const handles = world.people.map((person) => ({
      person,
      handle: memory.as(person.actor, person.narrowing),
    }));
    const following = handles.flatMap(({ person, handle }) =>
      world.scopes.map((scope) => ({ person, scope, followed: followScope(handle, scope) })),
    );
    const placed = await fillWorld(memory, world);
    const packIds = await recallPacks(memory, world);
    let tally = nothing;
    for (const { person, handle } of handles) {
      tally = add(tally, await readAs({ world, person, handle, placed, packIds }));
    }
    tally = add(tally, await checkFollowers(world, following));
    for (const { person, handle } of handles) {
      tally = add(tally, { ...nothing, ...(await bringAbout({ world, person, handle, memory })) });
    }
    return tally;
  } finally {
    await memory.close();
  }
}

/** Packs of whoever holds the memory, which nobody else is to answer from. */
async function recallPacks(memory: Memory, { scopes }: World): Promise<readonly string[]> {
  const packs = await Promise.all(
    scopes.map((scope) => memory.recall(scope, { query: "telescope", view: "descend" })),
  );
  return packs.map(({ packId }) => packId);
}

interface Reader {
  readonly world: World;
  readonly person: Person;
  readonly handle: Memory;
  readonly placed: readonly PlacedId[];
  readonly packIds: readonly string[];
}

async function readAs(reader: Reader): Promise<IsolationTally> {
  const { world, person } = reader;
  let tally = { ...nothing, pairs: world.scopes.length };
  for (const [index, scope] of world.scopes.entries()) {
    const outcomes = await readScope(reader, scope, index);
    const judged = outcomes.map((outcome) => ({ world, person, scope, outcome }));
    tally = add(tally, {
      ...nothing,
      reads: outcomes.length,
      closedPairs: mayRead(world, person, scope) ? 0 : 1,
      leaks: judged.flatMap(leaksOf),
      missing: [...judged.flatMap(missingOf), ...secretsMissing(reader, scope, outcomes)],
    });
  }
  return tally;
}

async function readScope(
  { world, person, handle, placed, packIds }: Reader,
  scope: string,
  index: number,
): Promise<readonly ReadOutcome[]> {
  const ofScope = placed.filter((one) => one.scope === scope);
  return [
    ...(await readEverything(handle, scope, packIds.slice(index, index + 1))),
    ...(await readById(handle, ofScope)),
    ...(mayErase(world, person, scope) ? [] : await tryToErase(handle, scope)),
  ];
}

/** Reads that do not show the secret of a scope to whom may see it. */
function secretsMissing(
  { world, person }: Reader,
  scope: string,
  outcomes: readonly ReadOutcome[],
): readonly string[] {
  const expected = [
    ...(mayRead(world, person, scope) ? ["events local"] : []),
    ...(mayReadAuditOfOthers(world, person, scope) ? ["audit", "audit of others"] : []),
  ];
  return outcomes
    .filter(({ name, text }) => expected.includes(name) && !text.includes(world.secretOf(scope)))
    .map(({ name, text }) => `${name} of ${scope} for ${person.actor}: ${text.slice(0, 500)}`);
}

interface Following {
  readonly person: Person;
  readonly scope: string;
  readonly followed: Followed;
}

async function checkFollowers(
  world: World,
  following: readonly Following[],
): Promise<IsolationTally> {
  const leaks: string[] = [];
  const missing: string[] = [];
  for (const { person, scope, followed } of following) {
    await followed.stop();
    const told = new Set(followed.told.map((event) => event.scope));
    leaks.push(
      ...Array.from(told)
        .filter((path) => !mayRead(world, person, path))
        .map((path) => `lifecycle of ${scope} tells ${person.actor} of ${path}`),
    );
    if (mayRead(world, person, scope) && !told.has(scope)) {
      missing.push(`lifecycle of ${scope} for ${person.actor}`);
    }
  }
  return { ...nothing, reads: following.length, leaks, missing };
}
