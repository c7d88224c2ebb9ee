import { type Episode, formatTimestamp, type MemoryEvent } from "@keepsake/core";
import type { TimelineEvent } from "../../storage/log-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { actorsOf } from "./actors-of.ts";
import { chooseTitle, titleCandidates } from "./choose-title.ts";
import type { TurnGroup } from "./group-turns.ts";
import { linkReplies } from "./link-replies.ts";

/** An episode whose contents were not read yet. */
export interface FoundEpisode {
  readonly scope: string;
  readonly group: TurnGroup;
}

/** What to tell of episodes. */
export interface DescribeOptions {
  /** Whether to tell which turn answers which. */
  readonly withCausalChain: boolean;
}

/** Reads what the titles of some episodes are made of, at once, and tells the episodes. */
export async function describeEpisodes(
  storage: Storage,
  found: readonly FoundEpisode[],
  { withCausalChain }: DescribeOptions,
): Promise<readonly Episode[]> {
  const candidates = found.map(({ group }) => titleCandidates(group.events));
  const read = await storage.readEvents(candidates.flat().map(({ row }) => row));
  const byId = new Map(read.flatMap((event) => (event === null ? [] : [[event.id, event]])));
  return found.map(({ scope, group }, index) => ({
    ...outlineOf(group),
    scope,
    title: chooseTitle(contentsOf(candidates[index] ?? [], byId), conversationOf(group) ?? ""),
    causalChain: withCausalChain ? linkReplies(group.events) : [],
  }));
}

function contentsOf(
  events: readonly TimelineEvent[],
  byId: ReadonlyMap<string, MemoryEvent>,
): readonly MemoryEvent[] {
  return events.flatMap(({ id }) => byId.get(id) ?? []);
}

function outlineOf(group: TurnGroup): Omit<Episode, "scope" | "title" | "causalChain"> {
  const { id, events, firstArrived } = group;
  return {
    id,
    startedAt: formatTimestamp(events[0]?.observedAtMs ?? firstArrived.observedAtMs),
    endedAt: formatTimestamp(events.at(-1)?.observedAtMs ?? firstArrived.observedAtMs),
    conversation: conversationOf(group),
    actors: actorsOf(events),
    eventIds: events.map((event) => event.id),
    recordedFrom: formatTimestamp(firstArrived.recordedAtMs),
  };
}

function conversationOf({ firstArrived }: TurnGroup): string | null {
  return firstArrived.conversation;
}
