import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { EventProfile } from "./event-columns.ts";
import { createProfile, type ScopeProfile, shrinkProfile } from "./scope-profile.ts";

const eventOf = fc.record({
  observedAtMs: fc.nat(20),
  wordCount: fc.nat(9),
  role: fc.constantFrom("user", "assistant", null),
  speaker: fc.constantFrom("ana", "ben", null),
  isQuestion: fc.boolean(),
  manner: fc.nat(255),
  isLeft: fc.boolean(),
});
type ArbitraryEvent = Omit<EventProfile, "row" | "recordedAtMs" | "session">;
const eventsOf = fc.array(eventOf, { maxLength: 40 });

test("a profile gives the events as they were added", () => {
  fc.assert(
    fc.property(eventsOf, (added) => {
      const events = added.map(toProfile);
      expect(eventsIn(profileOf(events))).toEqual(events);
    }),
  );
});

test("a profile that lost events is as if they had never been there", () => {
  fc.assert(
    fc.property(eventsOf, eventsOf, fc.boolean(), (before, later, isAskedByTime) => {
      const events = before.map(toProfile);
      const left = before.flatMap(({ isLeft }, index) => (isLeft ? [index + 1] : []));
      const arrived = later.map((event, index) => toProfile(event, before.length + index));
      const profile = profileOf(events);
      if (isAskedByTime) {
        profile.byTime.update();
      }
      shrinkProfile(profile, left);
      addEvents(profile, arrived);
      const fresh = profileOf([...events.filter(({ row }) => left.includes(row)), ...arrived]);
      expect(eventsIn(profile)).toEqual(eventsIn(fresh));
      expect(profile.events.totals).toEqual(fresh.events.totals);
      expect(rowsByTime(profile)).toEqual(rowsByTime(fresh));
    }),
  );
});

test("events stand in order of time, of equal times in order of arrival, however they arrive", () => {
  fc.assert(
    fc.property(fc.array(eventsOf, { maxLength: 5 }), fc.nat(21), (portions, timeMs) => {
      const profile = createProfile(0);
      for (const portion of portions) {
        const { length } = profile.events;
        addEvents(
          profile,
          portion.map((event, index) => toProfile(event, length + index)),
        );
        const sorted = eventsIn(profile).toSorted(
          (left, right) => left.observedAtMs - right.observedAtMs,
        );
        expect(rowsByTime(profile)).toEqual(sorted.map(({ row }) => row));
        const earlier = sorted.filter(({ observedAtMs }) => observedAtMs < timeMs);
        expect(profile.byTime.placeOf(timeMs)).toBe(earlier.length);
      }
    }),
  );
});

test("an event is found by its row, alone and among others", () => {
  fc.assert(
    fc.property(eventsOf, fc.uniqueArray(fc.nat(60)), (added, asked) => {
      const { events } = profileOf(added.map((event, index) => toProfile(event, 2 * index)));
      const rows = asked.toSorted((left, right) => left - right);
      const found = rows.map((row) => events.positionOf(row)).filter((position) => position >= 0);
      expect(events.positionsOf(rows)).toEqual(found);
      expect(found.map((position) => events.rowAt(position))).toEqual(
        rows.filter((row) => row % 2 === 1 && row < 2 * added.length),
      );
    }),
  );
});

function toProfile(
  { observedAtMs, wordCount, role, speaker, isQuestion, manner }: ArbitraryEvent,
  index: number,
): EventProfile {
  const places = { row: index + 1, recordedAtMs: 7 * index, session: index >>> 1 };
  return { ...places, observedAtMs, wordCount, role, speaker, isQuestion, manner };
}

function profileOf(events: readonly EventProfile[]): ScopeProfile {
  const profile = createProfile(0);
  addEvents(profile, events);
  return profile;
}

function addEvents({ events }: ScopeProfile, added: readonly EventProfile[]): void {
  for (const event of added) {
    events.push(event);
  }
}

function eventsIn({ events }: ScopeProfile): readonly EventProfile[] {
  return Array.from({ length: events.length }, (_, position) => events.at(position)).filter(
    (event) => event !== undefined,
  );
}

function rowsByTime({ byTime }: ScopeProfile): readonly number[] {
  return byTime.update().rowsBetween(0, byTime.length);
}
