import type { MemberRole } from "@keepsake/core";
import type { Person, World } from "./world.ts";

const actorTypes = ["user", "agent", "service", "system"];

/** Whether somebody may read a scope, worked out from the rules in plain code, as all that follows. */
export function mayRead(world: World, person: Person, scope: string): boolean {
  const { actor } = person;
  const { policy } = world;
  const isClosed =
    policy.actors?.[actor] !== undefined ||
    chainOf(scope).some((path) => policy.scopes?.[path] !== undefined);
  return !isClosed && roleOf(world, person, scope) !== null;
}

/** Whether somebody may read what they did themselves in a scope. */
export function mayReadAudit(world: World, person: Person, scope: string): boolean {
  return roleOf(world, person, scope) !== null;
}

/** Whether somebody may read what others did in a scope. */
export function mayReadAuditOfOthers(world: World, person: Person, scope: string): boolean {
  const isShared = world.policy.preset === "cloud_shared_saas";
  return !isShared && roleOf(world, person, scope) === "owner";
}

/** Whether somebody may count what a scope holds. */
export function mayCount(world: World, person: Person, scope: string): boolean {
  const role = roleOf(world, person, scope);
  return world.policy.preset === "on_prem_enterprise" && (role === "owner" || role === "writer");
}

/** Whether somebody may erase in a scope. */
export function mayErase(world: World, person: Person, scope: string): boolean {
  return world.policy.preset === "on_prem_enterprise" && roleOf(world, person, scope) === "owner";
}

/** Whether somebody may bring about a scope that is not there, with nothing below it. */
export function mayBringAbout(world: World, person: Person, scope: string): boolean {
  const { actor } = person;
  const around = chainOf(scope).slice(1);
  const lists = around.filter((path) => listOf(world, path).length > 0);
  const [nearest] = lists;
  if (!isReached(person, scope)) {
    return false;
  }
  if (nearest === undefined) {
    return scope.split("/").includes(actor) || !scope.split("/").some(namesActor);
  }
  const listed = listOf(world, nearest).find((member) => member.actor === actor);
  if (scope.split("/").includes(actor)) {
    const own = around.find(
      (path) => world.scopes.includes(path) && path.split("/").includes(actor),
    );
    return listed !== undefined || (own !== undefined && own.length >= nearest.length);
  }
  return listed !== undefined && listed.role !== "reader" && !isOfAnother(scope, nearest);
}

function roleOf(world: World, person: Person, scope: string): MemberRole | null {
  const { actor } = person;
  if (!isReached(person, scope)) {
    return null;
  }
  const own = listOf(world, scope).find((member) => member.actor === actor);
  if (own !== undefined || scope.split("/").includes(actor)) {
    return own?.role ?? "owner";
  }
  const around = chainOf(scope).slice(1);
  const nearest = around.find((path) => listOf(world, path).length > 0);
  if (nearest === undefined || isOfAnother(scope, nearest)) {
    return null;
  }
  return listOf(world, nearest).find((member) => member.actor === actor)?.role ?? null;
}

function isReached({ narrowing }: Person, scope: string): boolean {
  const chain = chainOf(scope);
  return (
    (narrowing.tenant === undefined || narrowing.tenant === chain.at(-1)) &&
    (narrowing.scopes === undefined || chain.some((path) => narrowing.scopes?.includes(path)))
  );
}

function listOf({ members }: World, path: string): World["members"][string] {
  return members[path] ?? [];
}

/** A scope and those around it, that one first. */
function chainOf(scope: string): readonly string[] {
  const segments = scope.split("/");
  return segments.map((_, index) => segments.slice(0, segments.length - index).join("/"));
}

/** Whether the path from a scope around names an actor. */
function isOfAnother(scope: string, around: string): boolean {
  return scope
    .slice(around.length + 1)
    .split("/")
    .some(namesActor);
}

function namesActor(segment: string): boolean {
  return actorTypes.includes(segment.split(":")[0] ?? "");
}
