import type { Term } from "@keepsake/core";
import * as fc from "fast-check";
import type { Cardinality, Claim, ClaimDraft } from "../layers/facts/claim.ts";

/** An event of a program: when it happened, and what is read out of it. */
export interface FactEvent {
  readonly eventId: string;
  readonly observedAtMs: number;
  readonly recordedAtMs: number;
  readonly drafts: readonly ClaimDraft[];
}

const dayMs = 24 * 60 * 60 * 1000;
const firstDayMs = Date.UTC(2026, 0, 1);
const dayOf = fc.integer({ min: 0, max: 6 }).map((day) => firstDayMs + day * dayMs);

const objects: readonly Term[] = [
  { type: "entity", id: "ent_porto", name: "Porto" },
  { type: "literal", datatype: "string", value: " PORTO " },
  { type: "entity", id: "ent_lisbon", name: "Lisbon" },
  { type: "literal", datatype: "number", value: 7 },
];
const objectOf = fc.constantFrom(...objects);
const objectOrAny = fc.option(objectOf, { freq: 3 });
const orNever = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });

const common = {
  matter: fc.constantFrom(null, null, null, "planes", "Planes"),
  confidence: fc.constantFrom(0.5, 0.9),
};

const ofNoStart = { corrects: null, validFromMs: null, isFromStated: false, holdsWhenTold: false };

const assertion = fc
  .record({
    ...common,
    object: objectOf,
    corrects: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: objectOf },
    ),
    statedFromMs: fc.option(fc.option(dayOf, { freq: 6 }), { nil: undefined, freq: 2 }),
    validToMs: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: dayOf },
    ),
    holdsWhenTold: fc.boolean(),
  })
  .map(({ statedFromMs, ...stated }) => (observedAtMs: number) => ({
    ...stated,
    kind: "assertion" as const,
    validFromMs: statedFromMs === undefined ? observedAtMs : statedFromMs,
    isFromStated: statedFromMs !== undefined,
  }));

const retraction = fc
  .record({ ...common, object: objectOrAny, endedMs: orNever(dayOf) })
  .map(({ endedMs, ...stated }) => (observedAtMs: number) => ({
    ...stated,
    ...ofNoStart,
    kind: "retraction" as const,
    validToMs: endedMs ?? observedAtMs,
  }));

const withdrawal = fc.record({ ...common, object: objectOrAny }).map((stated) => () => ({
  ...stated,
  ...ofNoStart,
  kind: "withdrawal" as const,
  validToMs: null,
}));

/** How the subject is called depends on what was known of its name when an event was read. */
const subjectOf = fc.constantFrom("Ana", "ana").map((name) => ({ id: "ent_ana", name }));
const statement = fc.oneof(
  { weight: 6, arbitrary: assertion },
  { weight: 2, arbitrary: retraction },
  { weight: 1, arbitrary: withdrawal },
);

const telling = fc.record({
  observedAtMs: dayOf,
  subject: subjectOf,
  /** How much later than the one before it arrives. */
  delayMs: fc.constantFrom(0, 0, 1000, 2000),
  statements: fc.array(statement, { minLength: 1, maxLength: 2 }),
});

const cardinalities = fc.constantFrom<readonly Cardinality[]>(
  ["one"],
  ["one"],
  ["many"],
  ["one", "one", "many"],
);

/**
 * Programs of assertions, corrections, retractions and withdrawals of one slot, with few objects and
 * few days; in order of arrival, which is not that of telling. Recorded times never go back.
 */
export const factProgram: fc.Arbitrary<readonly FactEvent[]> = fc
  .tuple(fc.array(telling, { minLength: 1, maxLength: 10 }), cardinalities)
  .map(([tellings, cardinalityOf]) => {
    let recordedAtMs = firstDayMs + 10 * dayMs;
    return tellings.map(({ observedAtMs, subject, delayMs, statements }, index) => {
      recordedAtMs += delayMs;
      const cardinality = cardinalityOf[index % cardinalityOf.length] ?? "one";
      const drafts = statements.map((state) => ({
        subject,
        predicate: "lives_in",
        cardinality,
        restsOn: [],
        ...state(observedAtMs),
      }));
      // Ids in another order than that of arrival.
      const eventId = `evt_${(index * 7) % 11}`;
      return { eventId, observedAtMs, recordedAtMs, drafts };
    });
  });

/** The claims of a program, in order of arrival. */
export function claimsOf(program: readonly FactEvent[]): readonly Claim[] {
  return program.flatMap(({ drafts, eventId, observedAtMs, recordedAtMs }) =>
    drafts.map((draft) => ({ ...draft, eventId, observedAtMs, recordedAtMs })),
  );
}

/** Every instant at which something can change in the world of some claims, and those around them. */
export function worldProbes(claims: readonly Claim[]): readonly number[] {
  return around(
    claims.flatMap(({ observedAtMs, validFromMs, validToMs }) => [
      observedAtMs,
      validFromMs ?? observedAtMs,
      validToMs ?? observedAtMs,
    ]),
  );
}

/** Every instant at which what is known of some claims can change, and those around them. */
export function recordedProbes(claims: readonly Claim[]): readonly number[] {
  return around(claims.map(({ recordedAtMs }) => recordedAtMs));
}

function around(timesMs: readonly number[]): readonly number[] {
  const all = timesMs.flatMap((timeMs) => [timeMs - 1, timeMs, timeMs + 1]);
  return [...new Set(all)].toSorted((left, right) => left - right);
}
