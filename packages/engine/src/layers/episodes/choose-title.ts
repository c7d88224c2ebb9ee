import { contentText, type MemoryEvent } from "@keepsake/core";
import type { TimelineEvent } from "../../storage/log-storage.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { splitSentences } from "../../text/split-sentences.ts";
import { tellsSomething } from "../tells-something.ts";

const titleLength = 80;
/** Of a long text only the beginning is looked at, in characters. */
const readLength = 2_000;
/** The turns of an episode that are read for its title. */
const mostTurns = 4;
/** The events of an episode among which its title is found, the likeliest first. */
export function titleCandidates(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const told = events.filter((event) => !event.isQuestion);
  const byPeople = told.filter(({ role }) => role === null || role === "user");
  const candidates = new Set([...byPeople.slice(0, mostTurns), ...told.slice(0, 1), ...events]);
  return Array.from(candidates).slice(0, mostTurns);
}

/**
 * The first sentence that tells something, shortened; where none does, the first one of all.
 * `fallback` where nothing was said.
 */
export function chooseTitle(candidates: readonly MemoryEvent[], fallback: string): string {
  const title = findTitle(candidates);
  return shortenText(title ?? fallback, titleLength);
}

function findTitle(candidates: readonly MemoryEvent[]): string | undefined {
  let first: string | undefined;
  for (const { content } of candidates) {
    const sentences = splitSentences(contentText(content).slice(0, readLength));
    const title = sentences.find(tellsSomething);
    if (title !== undefined) {
      return title;
    }
    first ??= sentences[0];
  }
  return first;
}
