import { expect, test } from "vitest";
import { toFactVersion } from "../../testing/to-fact-version.ts";
import { weighBeliefs, weighClaims } from "./weigh-beliefs.ts";

const now = { validAtMs: 1_000 };

test("one event makes a fact and no belief, two make a belief", () => {
  const once = toFactVersion({ id: "fact_a", is: "Porto", by: { evt_1: 0.9 } });
  const twice = toFactVersion({
    id: "fact_b",
    of: "Bo",
    is: "Faro",
    by: { evt_2: 0.9, evt_7: 0.9 },
  });
  expect(weighBeliefs([once, twice], now)).toEqual([
    {
      id: "belief_b",
      scope: "user:ana",
      about: { id: "ent_bo", name: "Bo" },
      claim: "Bo lives in Faro",
      predicate: "lives_in",
      object: { type: "entity", id: "ent_faro", name: "Faro" },
      stance: "likely_true",
      confidence: 0.8214,
      confidenceInterval: [0.3995, 1],
      supports: ["fact_b"],
      contradictedBy: [],
      validFrom: "1970-01-01T00:00:00.000Z",
      validTo: null,
      recordedFrom: "1970-01-01T00:00:00.000Z",
      lastRevisedAt: "1970-01-01T00:00:00.007Z",
    },
  ]);
});

test("claims in conflict are beliefs that speak against each other", () => {
  const porto = { id: "fact_a", is: "Porto", by: { evt_1: 1, evt_2: 1, evt_3: 1 } };
  const faro = { id: "fact_b", is: "Faro", by: { evt_4: 1 } };
  const beliefs = weighBeliefs(
    [
      toFactVersion({ ...porto, conflictsWith: ["fact_b"] }),
      toFactVersion({ ...faro, conflictsWith: ["fact_a"] }),
    ],
    now,
  );
  expect(
    beliefs.map(({ claim, stance, contradictedBy }) => [claim, stance, contradictedBy]),
  ).toEqual([
    ["Ana lives in Porto", "likely_true", ["fact_b"]],
    ["Ana lives in Faro", "likely_false", ["fact_a"]],
  ]);
});

test("what has ended is no belief about the present, and is one of its time", () => {
  const lisbon = { id: "fact_a", is: "Lisbon", validToMs: 500, by: { evt_1: 0.9, evt_2: 0.9 } };
  const porto = { id: "fact_b", is: "Porto", validFromMs: 500, by: { evt_5: 0.9, evt_6: 0.9 } };
  const versions = [toFactVersion(lisbon), toFactVersion(porto)];
  const claimsAt = (validAtMs: number): readonly string[] =>
    weighBeliefs(versions, { validAtMs }).map(({ claim }) => claim);
  expect(claimsAt(499)).toEqual(["Ana lives in Lisbon"]);
  expect(claimsAt(500)).toEqual(["Ana lives in Porto"]);
  const [ended] = weighClaims(versions, now);
  expect(ended).toMatchObject({
    isPresent: false,
    belief: { validTo: "1970-01-01T00:00:00.500Z" },
  });
});

test("a belief keeps its id while its fact goes from version to version", () => {
  const open = toFactVersion({ id: "fact_a", is: "Porto", by: { evt_1: 0.9, evt_2: 0.9 } });
  const closed = { ...open, recordedToMs: 500 };
  const ended = { ...open, id: "fact_b", recordedFromMs: 500, validToMs: 2_000 };
  expect(weighBeliefs([open], now).map(({ id }) => id)).toEqual(["belief_a"]);
  expect(weighBeliefs([ended, closed], now)).toMatchObject([
    { id: "belief_a", supports: ["fact_b"], validTo: "1970-01-01T00:00:02.000Z" },
  ]);
});

test("what was not known at a time has no weight then", () => {
  const fact = { id: "fact_a", is: "Porto", recordedFromMs: 1 };
  const versions = [toFactVersion({ ...fact, by: { evt_1: 0.9, evt_2: 0.9, evt_600: 0.9 } })];
  const confidenceAt = (knownAtMs: number): readonly number[] =>
    weighBeliefs(versions, { ...now, knownAtMs }).map(({ confidence }) => confidence);
  expect(confidenceAt(0)).toEqual([]);
  expect(confidenceAt(1)).toEqual([]);
  expect(confidenceAt(500)).toEqual([0.8214]);
  expect(confidenceAt(600)).toEqual([0.8649]);
});

test("a claim of one matter is another than that of another", () => {
  const seat = { is: "aisle", predicate: "prefers", by: { evt_1: 0.9 } };
  const versions = [
    toFactVersion({ ...seat, id: "fact_a", matter: "planes" }),
    toFactVersion({ ...seat, id: "fact_b", matter: "trains" }),
  ];
  expect(weighClaims(versions, now)).toHaveLength(2);
});
