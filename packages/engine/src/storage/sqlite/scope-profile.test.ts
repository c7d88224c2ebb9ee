import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  createProfile,
  type EventProfile,
  eventsByTime,
  extendProfile,
  type ScopeProfile,
  shrinkProfile,
} from "./scope-profile.ts";

const eventOf = fc.record({
  observedAtMs: fc.nat(20),
  wordCount: fc.nat(9),
  role: fc.constantFrom("user", "assistant", null),
  isLeft: fc.boolean(),
});
const eventsOf = fc.array(eventOf, { maxLength: 30 });

test("a profile that lost events is as if they had never been there", () => {
  fc.assert(
    fc.property(eventsOf, eventsOf, fc.boolean(), (before, later, isAskedByTime) => {
      const events = before.map(toProfile);
      const left = before.flatMap(({ isLeft }, index) => (isLeft ? [index + 1] : []));
      const arrived = later.map((event, index) => toProfile(event, before.length + index));
      const profile = profileOf(events);
      if (isAskedByTime) {
        eventsByTime(profile);
      }
      shrinkProfile(profile, [...left, ...arrived.map(({ row }) => row)]);
      for (const event of arrived) {
        extendProfile(profile, event);
      }
      const fresh = profileOf([...events.filter(({ row }) => left.includes(row)), ...arrived]);
      expect(profile.events).toEqual(fresh.events);
      expect(profile.totals).toEqual(fresh.totals);
      expect(eventsByTime(profile)).toEqual(eventsByTime(fresh));
    }),
  );
});

function toProfile(
  { observedAtMs, wordCount, role }: Pick<EventProfile, "observedAtMs" | "wordCount" | "role">,
  index: number,
): EventProfile {
  const rest = { recordedAtMs: 0, session: 0, speaker: null, isQuestion: false };
  return { ...rest, row: index + 1, observedAtMs, wordCount, role };
}

function profileOf(events: readonly EventProfile[]): ScopeProfile {
  const profile = createProfile(0);
  for (const event of events) {
    extendProfile(profile, event);
  }
  return profile;
}
