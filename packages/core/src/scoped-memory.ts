import type { EventLog } from "./events/event-log.ts";
import type { Forgetting } from "./forgetting/forgetting.ts";
import type { Reading } from "./recall/reading.ts";
import type { Writing } from "./writing/writing.ts";

type WithoutScope<Method> = Method extends (scope: string, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

type Sealed<Role> = { readonly [Name in keyof Role]: WithoutScope<Role[Name]> };

/**
 * A memory sealed to one scope: the methods of `Memory` without their first argument. It
 * reads its scope and, in the holistic view, those that enclose it; it writes to and forgets from
 * its scope alone.
 */
export interface ScopedMemory
  extends Sealed<Writing>, Sealed<Reading>, Sealed<Forgetting>, Sealed<Pick<EventLog, "events">> {
  /** The scope it is sealed to. */
  readonly path: string;

  /** One event. @throws `NotFoundError` also for an event that this scope cannot see. */
  readonly event: EventLog["event"];
}
