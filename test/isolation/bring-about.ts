import { type Memory, NotFoundError, PolicyDeniedError } from "@keepsake/core";
import { mayBringAbout } from "./oracle.ts";
import type { Person, World } from "./world.ts";

/** Somebody who tries to bring scopes about, and whoever holds the memory. */
export interface Founder {
  readonly world: World;
  readonly person: Person;
  readonly handle: Memory;
  readonly memory: Memory;
}

/** What trying came to. */
export interface BroughtAbout {
  readonly attempts: number;
  /** Scopes that somebody brought about who may not. */
  readonly leaks: readonly string[];
  /** Scopes that somebody could not bring about who may. */
  readonly missing: readonly string[];
}

type Way = (memory: Memory, scope: string) => Promise<unknown>;

const phrase = { name: "sprint", anchor: "2026-03-01", expression: "P0D..P14D" };
const ways: readonly Way[] = [
  (memory, scope) => memory.experience(scope, "Hello."),
  (memory, scope) => memory.registerScope(scope),
  (memory, scope) => memory.addTimePhrase(scope, phrase),
  (memory, scope) => memory.synthesize(scope),
];

/** Tries, in one way after the other, to bring about scopes below those of a world. */
export async function bringAbout(founder: Founder): Promise<BroughtAbout> {
  const { world, person } = founder;
  const leaks: string[] = [];
  const missing: string[] = [];
  let attempts = 0;
  for (const scope of world.scopes) {
    const fresh = `${scope}/doc:${person.actor.replace(":", "-")}`;
    for (const path of [`${fresh}-a`, `${fresh}-b/${person.actor}`, `${fresh}-c/agent:other`]) {
      const way = ways[attempts % ways.length];
      attempts += 1;
      const isThere = way !== undefined && (await attempt(founder, way, path));
      const isExpected = mayBringAbout(world, person, path);
      if (isThere !== isExpected) {
        (isThere ? leaks : missing).push(`${person.actor} and ${path}, in way ${attempts}`);
      }
    }
  }
  return { attempts, leaks, missing };
}

/** Whether a scope is there once somebody tried to bring it about. */
async function attempt({ handle, memory }: Founder, way: Way, path: string): Promise<boolean> {
  await way(handle, path).catch(passOver(PolicyDeniedError));
  const info = await memory.scopeInfo(path).catch(passOver(NotFoundError));
  return info !== undefined;
}

function passOver(expected: typeof PolicyDeniedError | typeof NotFoundError) {
  return (error: unknown): undefined => {
    if (!(error instanceof expected)) {
      throw error;
    }
  };
}
