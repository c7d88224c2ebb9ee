import { type Capability, everywhere } from "@keepsake/core";
import type { Founding } from "../storage/log-storage.ts";
import { decide } from "./decide.ts";
import { isGoverned } from "./membership.ts";
import type { ReadSituation } from "./situations.ts";
import type { Decision, Situation } from "./verdict.ts";

/** What was decided on several capabilities: the first that is denied, or the first of all. */
export interface FoundingDecision {
  readonly capability: Capability;
  readonly decision: Decision;
  /** Whose the scope becomes; absent where it is somebody's already. */
  readonly founding?: Founding | undefined;
}

/**
 * Decides on what may bring a scope about. A scope that is not there needs `scope.create` as well.
 * Where nobody governs it, it becomes its founder's, if there never was anything in it or below it, so
 * that nobody comes to read what others have written. The scope whose phrases hold in all others becomes
 * nobody's so.
 */
export function decideFounding(
  needed: readonly [Capability, ...Capability[]],
  { situation, registry }: ReadSituation,
): FoundingDecision {
  const { scope, actor, memberships, policy } = situation;
  const isThere = scope !== null && registry.scopes.has(scope);
  const all: typeof needed = isThere ? needed : [...needed, "scope.create"];
  const outcome = decideAll(all, situation);
  const isOpen =
    outcome.decision.code === "NOT_A_MEMBER" &&
    policy.autoProvision &&
    scope !== null &&
    scope !== everywhere &&
    !registry.isUsed &&
    !isGoverned(scope, memberships);
  if (outcome.decision.isAllowed || !isOpen) {
    return outcome;
  }
  const members = [{ actor, role: "owner" }] as const;
  const founded = { ...situation, memberships: new Map([[scope, members]]) };
  const asFounder = decideAll(all, founded);
  return asFounder.decision.isAllowed
    ? { ...asFounder, founding: { members, revision: registry.revision } }
    : outcome;
}

function decideAll(
  needed: readonly [Capability, ...Capability[]],
  situation: Situation,
): FoundingDecision {
  const [first] = needed;
  const denied = needed.find((capability) => !decide(capability, situation).isAllowed);
  const capability = denied ?? first;
  return { capability, decision: decide(capability, situation) };
}
