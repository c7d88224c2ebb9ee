import type { MemberRole, Narrowing, Policy, ScopeMember } from "@keepsake/core";
import { createRandom, type Random } from "../random.ts";

/** An actor, and what its handle is narrowed to. */
export interface Person {
  readonly actor: string;
  readonly narrowing: Narrowing;
}

/** Scopes with their members, those who act, and a policy. */
export interface World {
  readonly scopes: readonly string[];
  readonly members: Readonly<Record<string, readonly ScopeMember[]>>;
  readonly people: readonly Person[];
  readonly policy: Policy;
  /** The word that only the records of a scope hold. */
  secretOf(scope: string): string;
}

const outer = ["org:a", "org:ab", "user:ana", "user:an"] as const;
const inner = [
  "team:x",
  "team:xy",
  "user:ana",
  "user:an",
  "user:bo",
  "agent:h",
  "doc:1",
  "task:ana",
] as const;
const actors = ["user:ana", "user:an", "user:bo", "agent:h", "agent:ana", "service:s"] as const;
const roles = ["owner", "writer", "reader"] as const;
const scopesOfWorld = 12;

/** The world of a seed. */
export function createWorld(seed: number): World {
  const random = createRandom(seed);
  const scopes = new Set<string>();
  while (scopes.size < scopesOfWorld) {
    addScopes(scopes, random);
  }
  const chosen = [...scopes].slice(0, scopesOfWorld);
  const listed = chosen.filter(() => random.chance(0.5));
  return {
    scopes: chosen,
    members: Object.fromEntries(listed.map((scope) => [scope, chooseMembers(random)])),
    people: actors.map((actor) => ({ actor, narrowing: chooseNarrowing(chosen, random) })),
    policy: choosePolicy(chosen, random),
    secretOf: (scope) => `zq${seed}x${chosen.indexOf(scope)}qz`,
  };
}

/** A path, often with what is around it, so that views have something to show. */
function addScopes(scopes: Set<string>, random: Random): void {
  const depth = random.below(3);
  let path: string = random.pick(outer);
  for (let level = 0; level < depth; level += 1) {
    if (random.chance(0.7)) {
      scopes.add(path);
    }
    path = `${path}/${random.pick(inner)}`;
  }
  scopes.add(path);
}

function chooseMembers(random: Random): readonly ScopeMember[] {
  return actors
    .filter(() => random.chance(0.5))
    .map((actor) => ({ actor, role: random.pick<MemberRole>(roles) }));
}

function chooseNarrowing(scopes: readonly string[], random: Random): Narrowing {
  if (random.chance(0.75)) {
    return {};
  }
  return random.chance(0.5)
    ? { scopes: scopes.filter(() => random.chance(0.4)) }
    : { tenant: random.pick(outer) };
}

function choosePolicy(scopes: readonly string[], random: Random): Policy {
  const closed = scopes.filter(() => random.chance(0.08));
  const deny = { deny: ["scope.read.*"] } as const;
  return {
    preset: random.pick(["on_prem_enterprise", "cloud_managed", "cloud_shared_saas"]),
    scopes: Object.fromEntries(closed.map((scope) => [scope, deny])),
    actors: random.chance(0.2) ? { [random.pick(actors)]: deny } : {},
  };
}
