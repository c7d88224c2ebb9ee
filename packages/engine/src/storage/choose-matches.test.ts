import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chooseMatches } from "./choose-matches.ts";

const events = 12;
const positionsOf = fc
  .uniqueArray(fc.nat(events - 1))
  .map((positions) => positions.toSorted((left, right) => left - right));
const matchesOf = fc.array(positionsOf, { maxLength: 4 });

test("every match is chosen where there is room", () => {
  fc.assert(
    fc.property(matchesOf, (matches) => {
      const all = [...new Set(matches.flat())].toSorted((left, right) => left - right);
      expect(chosenOf(matches, all.length)).toEqual(all);
      expect(chosenOf(matches, Infinity)).toEqual(all);
    }),
  );
});

test("as many matches are chosen as fit, and none that is left is worth more, or as much and later", () => {
  fc.assert(
    fc.property(matchesOf, fc.integer({ min: 1, max: events }), (matches, limit) => {
      const all = [...new Set(matches.flat())];
      const chosen = chosenOf(matches, limit);
      expect(chosen).toHaveLength(Math.min(limit, all.length));
      const least = Math.min(...chosen.map((position) => worthOf(matches, position)));
      for (const position of all.filter((other) => !chosen.includes(other))) {
        const worth = worthOf(matches, position);
        expect(worth).toBeLessThanOrEqual(least);
        const equals = chosen.filter((other) => worthOf(matches, other) === worth);
        expect(equals.every((other) => other > position)).toBe(true);
      }
    }),
  );
});

test("a rare word is worth more than a common one", () => {
  expect(chosenOf([[1, 2, 3, 4, 5], [0]], 1)).toEqual([0]);
  expect(chosenOf([[1, 2, 3, 4, 5], [0]], 2)).toEqual([0, 5]);
});

function chosenOf(matches: readonly (readonly number[])[], limit: number): readonly number[] {
  const isChosen = chooseMatches({ matches, events, limit });
  return [...isChosen.keys()].filter((position) => isChosen[position] === 1);
}

/** The sum of what the terms at a position are worth, in the order of the terms. */
function worthOf(matches: readonly (readonly number[])[], position: number): number {
  return matches.reduce((sum, positions) => {
    const count = positions.length;
    const rarity = Math.log(1 + (events - count + 0.5) / (count + 0.5));
    return positions.includes(position) ? sum + rarity : sum;
  }, 0);
}
