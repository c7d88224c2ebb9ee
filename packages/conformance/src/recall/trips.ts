import type { RecallRequest } from "@keepsake/core";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

const trips = [
  { text: "The trip to Porto was in May.", speaker: "Ana", labels: ["travel"], day: "2024-05-10" },
  {
    text: "A trip to Faro is planned.",
    speaker: "Ben",
    labels: ["travel", "work"],
    day: "2024-06-10",
  },
  { text: "No trip this month, says Ana.", speaker: "Ana", labels: [], day: "2024-07-10" },
] as const;

/** Writes three turns about trips, of three months, into a new scope and gives it. */
export async function writeTrips(suite: Suite<EventMemory>): Promise<string> {
  const scope = suite.newScope();
  const items = trips.map(({ day, labels, ...item }) => ({
    ...item,
    labels: [...labels],
    observedAt: day,
  }));
  await suite.memory.experienceBulk(scope, items);
  return scope;
}

/** Which of the trips a request recalls, by their place, in order. */
export async function recallTrips(
  { memory }: Suite<EventMemory>,
  scope: string,
  request: RecallRequest,
): Promise<readonly number[]> {
  const { layers } = await memory.recall(scope, request);
  const texts: readonly string[] = trips.map(({ text }) => text);
  return layers.events
    .map(({ content }) => ("text" in content ? texts.indexOf(content.text) : -1))
    .toSorted((left, right) => left - right);
}
