import * as fc from "fast-check";
import type { ToldTriple } from "../write-triples.ts";

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-03-0${number}T00:00:00.000Z`);
const object = fc.constantFrom("Porto", "Braga", "Faro");
const slot = fc.constantFrom("lives_in", "lives_in", "speaks");

const assertion = fc.record(
  {
    subject: fc.constant("Ana"),
    predicate: slot,
    object,
    observedAt: day,
    validFrom: day,
    corrects: object,
    confidence: fc.constantFrom(0.5, 0.9),
  },
  { requiredKeys: ["subject", "predicate", "object", "observedAt"] },
);

/** A stretch that ends after it starts. */
const stretch = fc
  .tuple(assertion, day, day)
  .filter(([, from, to]) => from < to)
  .map(([told, validFrom, validTo]): ToldTriple => ({ ...told, validFrom, validTo }));

const retraction = fc.record(
  {
    subject: fc.constant("Ana"),
    predicate: slot,
    object,
    observedAt: day,
    retracts: fc.constant(true),
    validTo: day,
  },
  { requiredKeys: ["subject", "predicate", "object", "observedAt", "retracts"] },
);

const statement: fc.Arbitrary<ToldTriple> = fc.oneof(
  { arbitrary: assertion, weight: 4 },
  { arbitrary: stretch, weight: 1 },
  { arbitrary: retraction, weight: 2 },
);

/** Statements about a few values and days, and another order in which they arrive. */
export const arbitraryArrival: fc.Arbitrary<{
  readonly told: readonly ToldTriple[];
  readonly order: readonly number[];
}> = fc
  .array(statement, { minLength: 2, maxLength: 7 })
  .map(apart)
  .chain((told) =>
    fc.record({
      told: fc.constant(told),
      order: fc.shuffledSubarray([...told.keys()], { minLength: told.length }),
    }),
  );

/** Of statements told at one time without a start the one written last counts; so no two are. */
function apart(told: readonly ToldTriple[]): readonly ToldTriple[] {
  return told.map((triple, minute) => {
    const observedAt = triple.observedAt?.replace("00:00:00", `00:0${minute}:00`);
    return triple.validFrom === undefined ? { ...triple, observedAt } : triple;
  });
}
