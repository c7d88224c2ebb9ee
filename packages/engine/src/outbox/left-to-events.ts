import type { FactVersion } from "../layers/facts/fact-version.ts";
import { recordsOfErased } from "./records-of-erased.ts";

/** Records that are forgotten with an event, which deliveries about them are left to. */
interface LeftRecords {
  readonly records: readonly string[];
  readonly eventId: string;
}

/**
 * Whose the deliveries about facts are once events are forgotten: erasing an event takes what was told of
 * the facts that rest on it along, and which those were is known no longer once they are forgotten.
 */
export function leftToEvents(
  eventIds: readonly string[],
  facts: readonly Pick<FactVersion, "id" | "supports">[],
): readonly LeftRecords[] {
  const forgotten = new Set(eventIds);
  return facts.flatMap((fact) => {
    const [support] = fact.supports
      .map(({ eventId }) => eventId)
      .filter((eventId) => forgotten.has(eventId))
      .toSorted();
    return support === undefined
      ? []
      : [{ records: recordsOfErased([], [fact]), eventId: support }];
  });
}
