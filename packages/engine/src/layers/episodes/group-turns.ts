import type { TimelineEvent } from "../../storage/log-storage.ts";

/** Turns of one conversation further apart than this belong to different episodes. */
const episodeGapMs = 30 * 60_000;

/** Turns that belong together, without their contents. */
export interface TurnGroup {
  /** Of the episode: `ep_` and the characters of the event that arrived first. */
  readonly id: string;
  /** The event that arrived first; not always the one that happened first. */
  readonly firstArrived: TimelineEvent;
  /** The earliest observed first; of equal times in order of arrival. At least one. */
  readonly events: readonly TimelineEvent[];
}

/**
 * Parts the timeline of a scope into episodes: runs of one conversation without a long gap between
 * neighbours in observed time. Events that name no conversation are one stream beside the others.
 * The order of arrival decides nothing but the ids, so an id keeps naming its episode when events of
 * it arrive late. Events that are withheld from episodes belong to none.
 */
export function groupTurns(timeline: readonly TimelineEvent[]): readonly TurnGroup[] {
  const groups: TimelineEvent[][] = [];
  const current = new Map<string | null, TimelineEvent[]>();
  for (const event of timeline.filter(({ isWithheld }) => !isWithheld)) {
    const group = current.get(event.conversation);
    const last = group?.at(-1);
    if (last !== undefined && event.observedAtMs - last.observedAtMs <= episodeGapMs) {
      group?.push(event);
    } else {
      const begun = [event];
      groups.push(begun);
      current.set(event.conversation, begun);
    }
  }
  return groups.map(toGroup);
}

function toGroup(events: readonly TimelineEvent[]): TurnGroup {
  const firstArrived = events.reduce((first, event) => (event.row < first.row ? event : first));
  return { id: toEpisodeId(firstArrived.id), firstArrived, events };
}

function toEpisodeId(eventId: string): string {
  return eventId.replace(/^evt_/, "ep_");
}
