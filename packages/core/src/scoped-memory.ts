import type { Identity } from "./access/identity.ts";
import type { Auditing } from "./auditing/auditing.ts";
import type { Beliefs } from "./beliefs/beliefs.ts";
import type { Building } from "./building/building.ts";
import type { Episodes } from "./episodes/episodes.ts";
import type { Erasing } from "./forgetting/erasing.ts";
import type { EventLog } from "./events/event-log.ts";
import type { Facts } from "./facts/facts.ts";
import type { Forgetting } from "./forgetting/forgetting.ts";
import type { Lifecycle } from "./lifecycle/lifecycle.ts";
import type { Reading } from "./recall/reading.ts";
import type { Retention } from "./scopes/retention.ts";
import type { Scopes } from "./scopes/scopes.ts";
import type { Similarity } from "./similarity/similarity.ts";
import type { Statistics } from "./statistics/layer-stats.ts";
import type { TimePhrases } from "./temporal/time-phrases.ts";
import type { Understanding } from "./understanding/understanding.ts";
import type { Writing } from "./writing/writing.ts";

type WithoutScope<Method> = Method extends (scope: string, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

type Sealed<Role> = { readonly [Name in keyof Role]: WithoutScope<Role[Name]> };

/** The methods that take the id of one record. */
export type ReadsById = Pick<EventLog, "event"> &
  Pick<Episodes, "episode"> &
  Pick<Facts, "fact" | "conflict" | "resolveConflict"> &
  Pick<Beliefs, "beliefWhy" | "beliefHistory"> &
  Pick<Understanding, "concept" | "conceptHistory"> &
  Pick<Building, "synthesisJob"> &
  Pick<Auditing, "auditRow"> &
  Pick<Erasing, "erasure" | "cancelErasure">;

/**
 * A memory sealed to one scope: the methods of `Memory` without their first argument. It
 * reads its scope and, in the holistic view, those that enclose it; it writes to and forgets from
 * its scope alone, but that `applyRetention` goes on below it. Records by id are `NotFoundError` also where its scope cannot see them, rows of the
 * audit log where they are of another scope than its own. `verifyAudit` checks the chain of all
 * scopes, and tells nothing of what is in it.
 */
export interface ScopedMemory
  extends
    Sealed<Pick<Writing, "experience" | "experienceBulk">>,
    Sealed<Reading>,
    Sealed<Similarity>,
    Sealed<Forgetting>,
    Sealed<Statistics>,
    Sealed<Pick<Erasing, "previewErasure" | "erase">>,
    Sealed<Lifecycle>,
    Sealed<TimePhrases>,
    Sealed<Pick<Understanding, "understanding" | "coverage">>,
    Sealed<Pick<EventLog, "events">>,
    Sealed<Pick<Episodes, "episodes">>,
    Sealed<Pick<Facts, "facts" | "factTimeline" | "conflicts">>,
    Sealed<Pick<Beliefs, "beliefs" | "createBelief">>,
    Sealed<Pick<Building, "buildEpisodes" | "buildBeliefs" | "synthesize">>,
    Sealed<
      Pick<Scopes, "registerScope" | "scopeInfo" | "setMembers" | "setSettings" | "deleteScope">
    >,
    Sealed<Retention>,
    Sealed<Pick<Identity, "effectivePolicy">>,
    Readonly<Pick<Identity, "whoami">>,
    Sealed<Pick<Auditing, "audit">>,
    Readonly<Pick<Auditing, "verifyAudit">>,
    Readonly<ReadsById> {
  /** The scope it is sealed to. */
  readonly path: string;
}
