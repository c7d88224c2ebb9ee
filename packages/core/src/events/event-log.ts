import type { CallOptions } from "../call-options.ts";
import type { ListFilter } from "../list-filter.ts";
import type { Page } from "../page.ts";
import type { MemoryEvent } from "./memory-event.ts";

/** Which events to list. */
export interface EventFilter extends ListFilter {
  /** Earliest `observedAt`, inclusive: RFC 3339, or a date read as midnight UTC. */
  readonly since?: string | undefined;
  /** Latest `observedAt`, exclusive. */
  readonly until?: string | undefined;
  /** Only events with at least one of these labels. */
  readonly labels?: readonly string[] | undefined;
  /** Only events of this one: a name or an actor id, as it was written. */
  readonly observedActor?: string | undefined;
  /** Only events of this kind of source. */
  readonly modality?: string | undefined;
}

/** Reading events as they were written. */
export interface EventLog {
  /**
   * Events of a scope, the newest `observedAt` first; of equal times the one written last.
   *
   * @throws `ValidationError` for a field outside {@link EventFilter} or a cursor of another list.
   */
  events(scope: string, filter?: EventFilter, options?: CallOptions): Promise<Page<MemoryEvent>>;

  /** One event. @throws `NotFoundError` where there is none, or it was forgotten. */
  event(id: string, options?: CallOptions): Promise<MemoryEvent>;
}
