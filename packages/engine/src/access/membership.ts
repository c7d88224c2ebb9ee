import { isActor, type MemberRole, type ScopeMember } from "@keepsake/core";
import { scopeChain } from "../scope-path.ts";

/** The member lists of some scopes that the registry has, by path; empty for those without members. */
export type Memberships = ReadonlyMap<string, readonly ScopeMember[]>;

/** What an actor is in a scope, and by which scope. */
export interface Membership {
  readonly role: MemberRole;
  /** The scope whose member list, or whose path, makes the actor a member. */
  readonly of: string;
}

/**
 * What an actor is in a scope; null where it is no member. The first of these counts: the scope's own
 * member list; that its path names the actor; the member list of the nearest scope around it that has
 * one, unless the path below that names another actor.
 */
export function findMembership(
  actor: string,
  scope: string,
  memberships: Memberships,
): Membership | null {
  const own = roleIn(memberships.get(scope), actor);
  if (own !== null) {
    return { role: own, of: scope };
  }
  if (scope.split("/").includes(actor)) {
    return { role: "owner", of: scope };
  }
  const around = scopeChain(scope)
    .slice(1)
    .find((path) => hasMembers(memberships, path));
  const inherited = around === undefined ? null : roleIn(memberships.get(around), actor);
  return around === undefined || inherited === null || namesActor(scope, around)
    ? null
    : { role: inherited, of: around };
}

/**
 * Whether an actor may bring about a scope that the registry does not have. Whoever a path names owns
 * what is there already; below what others govern it takes being a member there. The nearest scope
 * around counts that has members, or is there and names the actor; where there is none, nobody is in
 * the way.
 */
export function mayBringAbout(actor: string, scope: string, memberships: Memberships): boolean {
  const isOwn = (path: string): boolean => memberships.has(path) && path.split("/").includes(actor);
  const ground = scopeChain(scope).find((path) => isOwn(path) || hasMembers(memberships, path));
  return (
    memberships.has(scope) ||
    ground === undefined ||
    isOwn(ground) ||
    roleIn(memberships.get(ground), actor) !== null
  );
}

/** Whether anybody is a member of a scope, or can be by its path. */
export function isGoverned(scope: string, memberships: Memberships): boolean {
  return (
    scope.split("/").some(isActor) ||
    scopeChain(scope).some((path) => hasMembers(memberships, path))
  );
}

function hasMembers(memberships: Memberships, path: string): boolean {
  return (memberships.get(path) ?? []).length > 0;
}

function roleIn(members: readonly ScopeMember[] = [], actor: string): MemberRole | null {
  return members.find((member) => member.actor === actor)?.role ?? null;
}

/** Whether the path from `around` down to a scope below it names an actor. */
function namesActor(scope: string, around: string): boolean {
  return scope
    .slice(around.length + 1)
    .split("/")
    .some(isActor);
}
