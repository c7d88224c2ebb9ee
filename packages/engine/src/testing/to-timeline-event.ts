import type { TimelineEvent } from "../storage/log-storage.ts";

/** An event of a timeline, of which a test says what matters to it. */
export function toTimelineEvent(event: Partial<TimelineEvent> & { row: number }): TimelineEvent {
  return {
    id: `evt_${String(event.row).padStart(26, "0")}`,
    observedAtMs: event.row * 60_000,
    recordedAtMs: event.row * 60_000,
    speaker: null,
    role: null,
    isQuestion: false,
    conversation: null,
    isWithheld: false,
    ...event,
  };
}
