import { termText } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { asserted, retracted, withdrawn } from "../../testing/claim-cases.ts";
import type { Claim } from "./claim.ts";
import { resolveSlot } from "./resolve-slot.ts";

const many = { cardinality: "many" } as const;

/** What holds when, such as `Porto 2026-01-01..`. */
function timeline(...claims: Claim[]): readonly string[] {
  return resolveSlot(claims).map(({ object, validFromMs, validToMs }) => {
    return `${termText(object)} ${day(validFromMs)}..${day(validToMs)}`;
  });
}

function day(timeMs: number | null): string {
  return timeMs === null ? "" : new Date(timeMs).toISOString().slice(0, 10);
}

describe("one value at a time", () => {
  const lisbon = asserted({ told: "2026-01-01", object: "Lisbon" });
  const porto = asserted({ told: "2026-03-01", object: "Porto" });

  test("a new value closes the old one at its own start", () => {
    const moved = ["Lisbon 2026-01-01..2026-03-01", "Porto 2026-03-01.."];
    expect(timeline(lisbon, porto)).toEqual(moved);
    expect(timeline(porto, lisbon)).toEqual(moved);
  });

  test("what is told late takes its place among what is known", () => {
    const braga = asserted({ told: "2026-05-01", object: "Braga", from: "2026-02-01" });
    expect(timeline(lisbon, porto, { ...braga, holdsWhenTold: false })).toEqual([
      "Lisbon 2026-01-01..2026-02-01",
      "Braga 2026-02-01..2026-03-01",
      "Porto 2026-03-01..",
    ]);
  });

  test("an earlier value comes back only when it is told again", () => {
    const visit = asserted({ told: "2026-02-01", object: "Porto", to: "2026-02-10" });
    const visited = ["Lisbon 2026-01-01..2026-02-01", "Porto 2026-02-01..2026-02-10"];
    expect(timeline(lisbon, visit)).toEqual(visited);
    const back = asserted({ told: "2026-04-01", object: "Lisbon" });
    expect(timeline(lisbon, visit, back)).toEqual([...visited, "Lisbon 2026-04-01.."]);
  });

  test("a start that is only the time of telling gives way to one that is stated and told later", () => {
    const since2020 = asserted({ told: "2026-02-01", object: "Porto", from: "2020-01-01" });
    expect(timeline(lisbon, since2020)).toEqual(["Porto 2020-01-01.."]);
    const always = asserted({ told: "2026-02-01", object: "Porto", from: null });
    expect(timeline(lisbon, always)).toEqual(["Porto .."]);
    const stated = asserted({ told: "2026-01-01", object: "Lisbon", from: "2021-01-01" });
    expect(timeline(stated, since2020)).toEqual([
      "Porto 2020-01-01..2021-01-01",
      "Lisbon 2021-01-01..",
    ]);
  });

  test("saying a value again makes no new stretch and adds its support", () => {
    const again = asserted({ told: "2026-02-01", object: "Lisbon" });
    const [held, ...rest] = resolveSlot([again, lisbon]);
    expect(rest).toEqual([]);
    expect(held?.supports.map(({ eventId }) => eventId)).toEqual([lisbon.eventId, again.eventId]);
  });

  test("of two values with one start the later told holds", () => {
    const told = asserted({ told: "2026-02-01", object: "Porto", from: "2026-01-01" });
    const before = asserted({ told: "2026-01-15", object: "Lisbon", from: "2026-01-01" });
    expect(timeline(told, before)).toEqual(["Porto 2026-01-01.."]);
  });

  test("two values with one start told at once conflict until another starts", () => {
    const other = asserted({ told: "2026-01-01", object: "Braga" });
    const holdings = resolveSlot([lisbon, other, porto]);
    expect(timeline(lisbon, other, porto)).toEqual([
      "Braga 2026-01-01..2026-03-01",
      "Lisbon 2026-01-01..2026-03-01",
      "Porto 2026-03-01..",
    ]);
    expect(holdings.map(({ conflictsWith }) => conflictsWith)).toEqual([[1], [0], []]);
  });

  test("the spelling of an object makes no other object of it", () => {
    const object = { type: "literal", datatype: "string", value: " PÓRTO" } as const;
    const again = asserted({ told: "2026-04-01", rest: { object } });
    expect(timeline(porto, again)).toEqual(["Porto 2026-03-01.."]);
  });

  test("numbers and truth values are compared by value", () => {
    const told = [7, 7, "7", true, 7].map((value, index) =>
      asserted({
        told: `2026-0${index + 1}-01`,
        rest: { object: { type: "literal", datatype: "string", value } },
      }),
    );
    expect(timeline(...told)).toEqual([
      "7 2026-01-01..2026-03-01",
      "7 2026-03-01..2026-04-01",
      "true 2026-04-01..2026-05-01",
      "7 2026-05-01..",
    ]);
  });
});

describe("what is taken back", () => {
  const lisbon = asserted({ told: "2026-01-01", object: "Lisbon" });
  const porto = asserted({ told: "2026-02-01", object: "Porto", from: "2025-06-01" });

  test("a correction takes the place and the start of what it corrects", () => {
    const braga = asserted({ told: "2026-03-01", object: "Braga", corrects: "Porto" });
    expect(timeline(porto, braga)).toEqual(["Braga 2025-06-01.."]);
    expect(timeline(lisbon, porto, braga)).toEqual(["Braga 2025-06-01.."]);
  });

  test("a correction with a start of its own keeps it", () => {
    const corrected = { told: "2026-03-01", object: "Braga", corrects: "Porto" };
    const braga = asserted({ ...corrected, from: "2025-09-01" });
    expect(timeline(porto, braga)).toEqual(["Braga 2025-09-01.."]);
  });

  test("a correction of a correction takes the first start", () => {
    const braga = asserted({ told: "2026-03-01", object: "Braga", corrects: "Porto" });
    const evora = asserted({ told: "2026-04-01", object: "Evora", corrects: "Braga" });
    expect(timeline(evora, porto, braga)).toEqual(["Evora 2025-06-01.."]);
  });

  test("a start taken over is stated where one of its sources states it", () => {
    const told = asserted({ told: "2025-06-01", object: "Porto" });
    const home = asserted({ told: "2025-07-01", object: "Lisbon" });
    const braga = asserted({ told: "2026-03-01", object: "Braga", corrects: "Porto" });
    expect(timeline(told, home, braga)).toEqual([
      "Braga 2025-06-01..2025-07-01",
      "Lisbon 2025-07-01..",
    ]);
    expect(timeline(porto, told, home, braga)).toEqual(["Braga 2025-06-01.."]);
  });

  test("a withdrawal leaves what held before", () => {
    const moved = asserted({ told: "2026-02-01", object: "Porto" });
    const never = withdrawn({ told: "2026-03-01", object: "Porto" });
    expect(timeline(lisbon, moved, never)).toEqual(["Lisbon 2026-01-01.."]);
  });

  test("a withdrawal of whatever was said spares what its own event says, and what follows", () => {
    const never = withdrawn({ told: "2026-03-01" });
    const instead = asserted({ told: "2026-03-01", object: "Braga" });
    const later = asserted({ told: "2026-04-01", object: "Porto" });
    expect(timeline(lisbon, porto, never, instead, later)).toEqual([
      "Braga 2026-03-01..2026-04-01",
      "Porto 2026-04-01..",
    ]);
  });
});

describe("what holds no longer", () => {
  const porto = asserted({ told: "2026-01-01", object: "Porto" });
  const left = retracted({ told: "2026-03-01", object: "Porto" });

  test("a retraction ends what it names, and nothing comes back", () => {
    const lisbon = asserted({ told: "2025-01-01", object: "Lisbon" });
    expect(timeline(lisbon, porto, left)).toEqual([
      "Lisbon 2025-01-01..2026-01-01",
      "Porto 2026-01-01..2026-03-01",
    ]);
    expect(timeline(lisbon, left)).toEqual(["Lisbon 2025-01-01.."]);
  });

  test("a retraction of whatever holds does not end what its own event begins", () => {
    const leftAll = retracted({ told: "2026-03-01" });
    const braga = asserted({ told: "2026-03-01", object: "Braga" });
    expect(timeline(porto, leftAll, braga)).toEqual([
      "Porto 2026-01-01..2026-03-01",
      "Braga 2026-03-01..",
    ]);
  });

  test("a retraction of the very start, told later, leaves nothing of it and nothing before it", () => {
    const lisbon = asserted({ told: "2025-01-01", object: "Lisbon" });
    const atOnce = retracted({ told: "2026-03-01", object: "Porto", to: "2026-01-01" });
    expect(timeline(lisbon, porto, atOnce)).toEqual(["Lisbon 2025-01-01..2026-01-01"]);
  });

  test("a retraction told later ends what began at an unknown time before, also where its own is earlier", () => {
    const lastYear = retracted({ told: "2026-03-01", object: "Porto", to: "2025-12-01" });
    expect(timeline(porto, lastYear)).toEqual([]);
    const since = asserted({ told: "2026-01-01", object: "Porto", from: "2026-01-01" });
    expect(timeline(since, lastYear)).toEqual(["Porto 2026-01-01.."]);
    const back = asserted({ told: "2026-04-01", object: "Porto" });
    expect(timeline(porto, lastYear, back)).toEqual(["Porto 2026-04-01.."]);
  });

  test("what is told after it to hold all along overrules it, also for what was told before", () => {
    const since = asserted({ told: "2026-04-01", object: "Porto", from: "2020-01-01" });
    expect(timeline(porto, left, since)).toEqual(["Porto 2020-01-01.."]);
    const before = { ...since, validToMs: null, holdsWhenTold: false };
    expect(timeline(porto, left, before)).toEqual(["Porto 2020-01-01..2026-03-01"]);
  });

  test("what is told again from the time of telling holds from then on", () => {
    const again = asserted({ told: "2026-05-01", object: "Porto" });
    expect(timeline(porto, left, again)).toEqual([
      "Porto 2026-01-01..2026-03-01",
      "Porto 2026-05-01..",
    ]);
  });

  test("an end foretold stays, whatever is told before it comes", () => {
    const leaving = retracted({ told: "2026-01-10", object: "Porto", to: "2026-06-01" });
    const still = asserted({ told: "2026-04-01", object: "Porto" });
    expect(timeline(porto, leaving, still)).toEqual(["Porto 2026-01-01..2026-06-01"]);
  });
});

describe("several values", () => {
  const tea = asserted({ told: "2026-01-01", object: "tea", rest: many });
  const figs = asserted({ told: "2026-02-01", object: "figs", rest: many });

  test("accumulate, and end one by one", () => {
    const noFigs = retracted({ told: "2026-03-01", object: "figs", rest: many });
    expect(timeline(tea, figs)).toEqual(["tea 2026-01-01..", "figs 2026-02-01.."]);
    expect(timeline(tea, figs, noFigs)).toEqual([
      "tea 2026-01-01..",
      "figs 2026-02-01..2026-03-01",
    ]);
  });

  test("one claim that says several makes several of all", () => {
    const plums = asserted({ told: "2026-03-01", object: "plums" });
    expect(timeline(plums, tea)).toEqual(["tea 2026-01-01..", "plums 2026-03-01.."]);
  });

  test("told at once they do not conflict", () => {
    const plums = asserted({ told: "2026-01-01", object: "plums", rest: many });
    const holdings = resolveSlot([tea, plums]);
    expect(holdings.map(({ conflictsWith }) => conflictsWith)).toEqual([[], []]);
  });

  test("of each matter there is one, and matters leave each other alone", () => {
    const onPlanes = { ...many, matter: "planes" };
    const aisle = asserted({ told: "2026-01-01", object: "aisle", rest: onPlanes });
    const window = asserted({ told: "2026-02-01", object: "window", rest: onPlanes });
    const onTrains = { ...many, matter: "trains" };
    const trains = asserted({ told: "2026-01-15", object: "aisle", rest: onTrains });
    const none = withdrawn({ told: "2026-03-01", rest: onTrains });
    const planes = ["aisle 2026-01-01..2026-02-01", "window 2026-02-01.."];
    expect(timeline(aisle, window, tea)).toEqual(["tea 2026-01-01..", ...planes]);
    expect(timeline(aisle, window, trains)).toEqual([...planes, "aisle 2026-01-15.."]);
    expect(timeline(aisle, window, trains, none)).toEqual(planes);
  });
});
