import {
  createPage,
  type Episode,
  type EpisodeFilter,
  type Page,
  parseTimestamp,
  type TimeInterval,
  ValidationError,
} from "@keepsake/core";
import { cutPage } from "../../paging/cut-page.ts";
import { digestList } from "../../paging/list-cursor.ts";
import type { ListKey } from "../../paging/list-key.ts";
import type { PageRequest } from "../../paging/page-request.ts";
import type { Storage } from "../../storage/storage.ts";
import { foldText } from "../../text/fold-text.ts";
import { readScopes } from "../../visible-scopes.ts";
import { actorsOf } from "./actors-of.ts";
import { describeEpisodes, type FoundEpisode } from "./describe-episodes.ts";
import { groupTurns } from "./group-turns.ts";

/** Bounds of observed time in milliseconds: from <= time < to. */
interface Bounds {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * One page of the episodes of a scope, the newest first. They are worked out from the timeline;
 * contents are read of the page alone.
 *
 * @throws `ValidationError` on `overlapping.to` where the stretch ends before it starts, and on
 * `cursor` where it is not one of this list.
 */
export async function listEpisodes(
  storage: Storage,
  scope: string,
  { filter, readPage }: PageRequest<EpisodeFilter, Episode>,
): Promise<Page<Episode>> {
  const bounds = filter.overlapping === undefined ? null : toBounds(filter.overlapping);
  const digest = digestList({ list: "episodes", scope, filter });
  const scopes = await readScopes(storage, scope, filter.view ?? "local");
  const found = await findEpisodes(storage, scopes);
  const wanted = found.filter(
    (episode) => overlaps(episode, bounds) && hasActor(episode, filter.actor),
  );
  const { items, nextCursor } = cutPage(wanted, { digest, filter, keyOf: newestFirst });
  const withCausalChain = filter.withCausalChain ?? false;
  const episodes = await describeEpisodes(storage, items, { withCausalChain });
  return createPage(episodes, nextCursor, (cursor) => readPage({ ...filter, cursor }));
}

async function findEpisodes(
  storage: Storage,
  scopes: readonly string[],
): Promise<readonly FoundEpisode[]> {
  const timelines = await Promise.all(scopes.map((scope) => storage.readTimeline(scope)));
  return timelines.flatMap((timeline, index) =>
    groupTurns(timeline).map((group) => ({ scope: scopes[index] ?? "", group })),
  );
}

function toBounds({ from, to }: TimeInterval): Bounds {
  const fromMs = parseTimestamp(from, "overlapping.from");
  const toMs = parseTimestamp(to, "overlapping.to");
  if (fromMs >= toMs) {
    const reason = `${to} is not after overlapping.from, ${from}; give a later time`;
    throw new ValidationError("overlapping.to", reason);
  }
  return { fromMs, toMs };
}

function overlaps({ group: { events } }: FoundEpisode, bounds: Bounds | null): boolean {
  const startMs = events[0]?.observedAtMs ?? 0;
  const endMs = events.at(-1)?.observedAtMs ?? 0;
  return bounds === null || (startMs < bounds.toMs && endMs >= bounds.fromMs);
}

function hasActor({ group }: FoundEpisode, actor: string | undefined): boolean {
  return (
    actor === undefined || actorsOf(group.events).some((name) => foldText(name) === foldText(actor))
  );
}

/** Rows are counted over all scopes, so they tell episodes apart that started at the same time. */
function newestFirst({ group: { events, firstArrived } }: FoundEpisode): ListKey {
  return [-(events[0]?.observedAtMs ?? 0), -firstArrived.row];
}
