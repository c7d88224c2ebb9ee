import { EventColumns } from "./event-columns.ts";
import { TimeOrder } from "./time-order.ts";

/** The events of one scope that are not forgotten, without their content. */
export interface ScopeProfile {
  /** In order of arrival, so that an event's index is its position and rows ascend. */
  readonly events: EventColumns;
  /** Their order in time, as far as it was asked for. */
  byTime: TimeOrder;
  /** Events of the scope that were forgotten by now. */
  forgottenCount: number;
  /** The log is known up to this row. */
  lastRow: number;
}

/** A profile that knows no event yet, with room for so many. */
export function createProfile(forgottenCount: number, room?: number): ScopeProfile {
  const events = new EventColumns(room);
  return { events, byTime: new TimeOrder(events), forgottenCount, lastRow: 0 };
}

/** Takes away the events that are not among the rows left, which ascend. */
export function shrinkProfile(profile: ScopeProfile, rowsLeft: readonly number[]): void {
  profile.events.retain(rowsLeft);
  profile.byTime = new TimeOrder(profile.events);
}

/** Bytes of memory that a profile takes, near enough. */
export function bytesOf({ events, byTime }: ScopeProfile): number {
  return events.bytes + byTime.bytes;
}
