import type { Beliefs } from "./beliefs/beliefs.ts";
import type { Building } from "./building/building.ts";
import type { Episodes } from "./episodes/episodes.ts";
import type { EventLog } from "./events/event-log.ts";
import type { Facts } from "./facts/facts.ts";
import type { Forgetting } from "./forgetting/forgetting.ts";
import type { Lifecycle } from "./lifecycle/lifecycle.ts";
import type { Reading } from "./recall/reading.ts";
import type { TimePhrases } from "./temporal/time-phrases.ts";
import type { Understanding } from "./understanding/understanding.ts";
import type { Writing } from "./writing/writing.ts";

type WithoutScope<Method> = Method extends (scope: string, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

type Sealed<Role> = { readonly [Name in keyof Role]: WithoutScope<Role[Name]> };

/** The methods that read one record by its id. */
type ById = Pick<EventLog, "event"> &
  Pick<Episodes, "episode"> &
  Pick<Facts, "fact"> &
  Pick<Beliefs, "beliefWhy"> &
  Pick<Building, "synthesisJob">;

/**
 * A memory sealed to one scope: the methods of `Memory` without their first argument. It
 * reads its scope and, in the holistic view, those that enclose it; it writes to and forgets from
 * its scope alone. Records by id are `NotFoundError` also where its scope cannot see them.
 */
export interface ScopedMemory
  extends
    Sealed<Writing>,
    Sealed<Reading>,
    Sealed<Forgetting>,
    Sealed<Lifecycle>,
    Sealed<TimePhrases>,
    Sealed<Understanding>,
    Sealed<Pick<EventLog, "events">>,
    Sealed<Pick<Episodes, "episodes">>,
    Sealed<Pick<Facts, "facts" | "factTimeline" | "conflicts">>,
    Sealed<Pick<Beliefs, "beliefs">>,
    Sealed<Pick<Building, "buildEpisodes" | "buildBeliefs" | "synthesize">>,
    Readonly<ById> {
  /** The scope it is sealed to. */
  readonly path: string;
}
