import { setImmediate as endOfTurn } from "node:timers/promises";
import { inParts } from "../in-parts.ts";
import { describeEpisodes } from "../layers/episodes/describe-episodes.ts";
import { groupTurns } from "../layers/episodes/group-turns.ts";
import type { TimelineEvent } from "../storage/log-storage.ts";
import type { RecordCount } from "../storage/statistics-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { type CountedText, countTexts } from "./count-texts.ts";

/** Episodes whose titles are read at once: a few milliseconds' work. */
const episodesAtOnce = 128;

/** Counts the episodes of a timeline. Titles are read a few at a time, so that the event loop stays free. */
export async function countEpisodes(
  storage: Storage,
  scope: string,
  timeline: readonly TimelineEvent[],
): Promise<RecordCount> {
  const found = groupTurns(timeline).map((group) => ({ scope, group }));
  const counted: CountedText[] = [];
  for (const part of inParts(found, episodesAtOnce)) {
    const described = await describeEpisodes(storage, part, { withCausalChain: false });
    counted.push(
      ...described.map(({ title, recordedFrom }) => {
        return { text: title, recordedMs: Date.parse(recordedFrom) };
      }),
    );
    await endOfTurn();
  }
  return countTexts(counted);
}
