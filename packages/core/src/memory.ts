import type { Identity } from "./access/identity.ts";
import type { Auditing } from "./auditing/auditing.ts";
import type { Beliefs } from "./beliefs/beliefs.ts";
import type { Blobs } from "./blobs/blobs.ts";
import type { Building } from "./building/building.ts";
import type { Episodes } from "./episodes/episodes.ts";
import type { Erasing } from "./forgetting/erasing.ts";
import type { EventLog } from "./events/event-log.ts";
import type { Facts } from "./facts/facts.ts";
import type { Forgetting } from "./forgetting/forgetting.ts";
import type { Lifecycle } from "./lifecycle/lifecycle.ts";
import type { Reading } from "./recall/reading.ts";
import type { Retention } from "./scopes/retention.ts";
import type { ScopedMemory } from "./scoped-memory.ts";
import type { Scopes } from "./scopes/scopes.ts";
import type { Similarity } from "./similarity/similarity.ts";
import type { Statistics } from "./statistics/layer-stats.ts";
import type { TimePhrases } from "./temporal/time-phrases.ts";
import type { Understanding } from "./understanding/understanding.ts";
import type { Writing } from "./writing/writing.ts";

/** Long-term memory of agents: every role of the contract, over all scopes. */
export interface Memory
  extends
    Writing,
    Reading,
    EventLog,
    Similarity,
    Episodes,
    Facts,
    Beliefs,
    Understanding,
    Building,
    Forgetting,
    Auditing,
    Statistics,
    Erasing,
    Lifecycle,
    TimePhrases,
    Scopes,
    Retention,
    Blobs,
    Identity {
  /**
   * This memory sealed to one scope.
   *
   * @throws `ValidationError` where `path` is outside the scope grammar.
   */
  scope(path: string): ScopedMemory;

  /** Finishes the writes under way and lets go of everything held. Closing again does nothing. */
  close(): Promise<void>;
}
