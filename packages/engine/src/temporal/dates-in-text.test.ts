import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type DateInText, findDatesInText } from "./dates-in-text.ts";

/** A Wednesday. */
const referenceMs = Date.parse("2026-05-06T18:20:00Z");

function find(text: string): readonly DateInText[] {
  return findDatesInText(text, { referenceMs });
}

const shown = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);

/** Role, when it starts or ends, and how exactly that is told. */
function boundaries(text: string): string[] {
  return find(text).map(
    ({ role, boundaryMs, precision }) => `${role} ${shown(boundaryMs)} ${precision}`,
  );
}

test.each([
  ["I have lived in Porto since March.", "since 2026-03-01 month"],
  ["She has taught here since June.", "since 2025-06-01 month"],
  ["I've sailed since 2020.", "since 2020-01-01 year"],
  ["since the summer of 2024 we rent", "since 2024-06-01 month"],
  ["I have been vegan since New Year.", "since 2026-01-01 day"],
  ["Since last Christmas we do not talk.", "since 2025-12-25 day"],
  ["He's been off since Monday.", "since 2026-05-04 day"],
  ["I've worked at Brix for three years.", "for 2023-05-06 year"],
  ["I've had it for the last ten years.", "for 2016-05-06 year"],
  ["We are married for half a year now.", "for 2025-11-06 month"],
  ["He's lived here for two years.", "for 2024-05-06 year"],
  ["Vegetarian for ten years, and happy.", "for 2016-05-06 year"],
  ["We met two years ago.", "ago 2024-05-06 year"],
  ["I quit three weeks ago.", "ago 2026-04-15 day"],
])("what lasts or lies back is read backwards: %s", (text, boundary) => {
  expect(boundaries(text)).toEqual([boundary]);
});

test.each([
  ["I was in Lisbon until last Friday.", "until 2026-05-01 day"],
  ["I rented there until March.", "until 2026-03-01 month"],
  ["The offer holds until March.", "until 2027-03-01 month"],
  ["The offer holds until the end of February.", "until 2027-03-01 month"],
  ["He stayed through February.", "until 2026-03-01 month"],
  ["I need it by the end of the month.", "until 2026-06-01 month"],
  ["I need it by Friday.", "until 2026-05-08 day"],
  ["We want to leave before 1 July.", "until 2026-07-01 day"],
])("what ends is read by its tense, its end exclusive: %s", (text, boundary) => {
  expect(boundaries(text)).toEqual([boundary]);
});

test.each([
  ["From Monday I work at Acme.", "from 2026-05-11 day"],
  ["From now on, call me Bea.", "from 2026-05-06 day"],
  ["Starting in September I study in Graz.", "from 2026-09-01 month"],
  ["I'm lead analyst as of the first of May.", "from 2026-05-01 day"],
  ["From September they want more, it's taped to the door.", "from 2026-09-01 month"],
  ["As of 1 June I'm in Graz.", "from 2026-06-01 day"],
  ["After Easter he will go to school.", "from 2027-03-29 day"],
  ["After Easter he went to school.", "from 2026-04-06 day"],
])("what starts is read forwards, unless it is past: %s", (text, boundary) => {
  expect(boundaries(text)).toEqual([boundary]);
});

test.each([
  ["I moved on 2 February.", "at 2026-02-02 day"],
  ["I started in January.", "at 2026-01-01 month"],
  ["I moved to Porto on Saturday.", "at 2026-05-02 day"],
  ["The party is on Saturday.", "at 2026-05-09 day"],
  ["I have moved in March.", "at 2026-03-01 month"],
  ["I'll start in March.", "at 2027-03-01 month"],
  ["The move is planned for 3 March.", "at 2027-03-03 day"],
  ["We postponed the demo to 3 June.", "at 2026-06-03 day"],
  ["The tender has been moved to 10 April.", "at 2026-04-10 day"],
  ["My birthday is on 9 October.", "at 2026-10-09 day"],
  ["The offsite is from 4 to 6 June.", "from 2026-06-04 day"],
  ["We camped on 3-5 April.", "at 2026-04-03 day"],
  ["I moved to Porto last Fri.", "at 2026-05-01 day"],
  ["We meet next Tues.", "at 2026-05-12 day"],
  ["It rained over the weekend.", "at 2026-05-02 day"],
  ["They met in the late 1990s.", "at 1996-09-01 year"],
  ["I moved at the beginning of the year.", "at 2026-01-01 year"],
  ["I start next month.", "at 2026-06-01 month"],
  ["The demo is tomorrow.", "at 2026-05-07 day"],
  ["I quit last week.", "at 2026-04-27 day"],
  ["This spring I learned to ski.", "at 2026-03-01 month"],
  ["Back in 2019 I lived in Nancy.", "at 2019-01-01 year"],
  ["I'll be back in two weeks.", "at 2026-05-20 day"],
  ["We moved at the end of March.", "at 2026-03-31 month"],
  ["It is due on 2026-07-01.", "at 2026-07-01 day"],
  ["Lunch on Sunday the 10th?", "at 2026-05-10 day"],
  ["I broke my leg, but in June I'll run again.", "at 2026-06-01 month"],
])("what happens is read by its tense: %s", (text, boundary) => {
  expect(boundaries(text)).toEqual([boundary]);
});

test.each([
  ["I worked at Kell from 2020 until the end of February.", ["from 2020", "until 2026-03"]],
  ["I lived in Lyon from November to March.", ["from 2025-11", "until 2026-03"]],
  ["She is away from November to March.", ["from 2026-11", "until 2027-03"]],
  ["Between 2018 and 2021 I studied.", ["from 2018", "until 2021"]],
])("the end of a range lies after its beginning: %s", (text, expected) => {
  const found = boundaries(text);
  expect(found).toHaveLength(2);
  expected.forEach((start, index) => expect(found[index]?.startsWith(start)).toBe(true));
});

test.each([
  "May I ask who came?",
  "They march for peace.",
  "April and June are my sisters.",
  "Spring cleaning is dull.",
  "It cost 2020 euros and 1999.50 more.",
  "We took the 2nd floor.",
  "It took two weeks.",
  "I lived in Spain for two years.",
  "We'll live in Rome for a year.",
  "I'm staying here for three weeks.",
  "Twice a week I run.",
  "I read it in two weeks.",
  "Last year's model was better.",
  "We flew to Paris and May came along.",
  "31 April is no day.",
  "Call 0151 2019 2020.",
])("no time is seen in %j", (text) => {
  expect(find(text)).toEqual([]);
});

test("it is said where an expression stands", () => {
  const text = "Yes: since the beginning of April 2025, in Graz.";
  const [found] = find(text);
  expect(found).toMatchObject({ index: 5, text: "since the beginning of April 2025" });
  expect(text.slice(found?.index, 5 + (found?.length ?? 0))).toBe(found?.text);
});

test("days are those of the time zone", () => {
  const [found] = findDatesInText("It is due tomorrow.", {
    referenceMs: Date.parse("2026-05-06T23:00:00Z"),
    timezone: "Asia/Tokyo",
  });
  expect(found?.fromMs).toBe(Date.parse("2026-05-07T15:00:00Z"));
});

const words = fc.constantFrom(
  ..."I moved will was since until from to and between in on the of May March 5 12th 2025 two weeks years ago last next Friday end early Easter . , 2026-02-30 99999 decades".split(
    " ",
  ),
);
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(words, { maxLength: 20 }).map((list) => list.join(" ")),
);

test("in any text the times found are in order, apart, as written, and have a length", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const date of find(text)) {
        expect(date.index).toBeGreaterThanOrEqual(end);
        end = date.index + date.length;
        expect(text.slice(date.index, end)).toBe(date.text);
        expect(date.fromMs).toBeLessThan(date.toMs);
        expect(date.boundaryMs).toBeGreaterThanOrEqual(date.fromMs);
        expect(date.boundaryMs).toBeLessThanOrEqual(date.toMs);
      }
    }),
    { numRuns: 1_000 },
  );
});
