import { type Fact, type Memory, termText } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryArrival } from "../arbitrary/arbitrary-triples.ts";
import type { Suite } from "../suite.ts";
import { type ToldTriple, writeTriples } from "../write-triples.ts";

/** That facts do not depend on the order in which memory is told. */
export function describeOrdersOfArrival(suite: Suite): void {
  test("the same statements in any order of arrival give the same facts", async () => {
    const property = fc.asyncProperty(arbitraryArrival, async ({ told, order }) => {
      const expected = await learn(suite, told, [...told.keys()]);
      expect(await learn(suite, told, order)).toEqual(expected);
    });
    await suite.check(property);
  });
}

/** Tells statements one by one in an order, and gives all that is known of every time. */
async function learn(
  suite: Suite,
  told: readonly ToldTriple[],
  order: readonly number[],
): Promise<readonly unknown[]> {
  const scope = suite.newScope();
  const ids = new Map<string, number>();
  for (const place of order) {
    const [eventId = ""] = await writeTriples(suite.memory, scope, told.slice(place, place + 1));
    ids.set(eventId, place);
  }
  return await readAll(suite.memory, scope, ids);
}

async function readAll(
  memory: Memory,
  scope: string,
  places: ReadonlyMap<string, number>,
): Promise<readonly unknown[]> {
  const { timeline } = await memory.factTimeline(scope, { subject: "Ana" });
  const { items } = await memory.facts(scope, { limit: 500 });
  return [timeline, items].map((facts) => {
    const texts = new Map(facts.map(({ id, object }) => [id, termText(object)]));
    return facts.map((fact) => toComparable(fact, { places, texts })).toSorted(byText);
  });
}

interface Labels {
  /** Of events, in the order of telling. */
  readonly places: ReadonlyMap<string, number>;
  /** Of facts. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What is the same in every order: not the ids, nor when it was recorded. */
function toComparable(fact: Fact, { places, texts }: Labels): string {
  const { predicate, object, validFrom, validTo, confidence, supports, conflictsWith } = fact;
  return JSON.stringify({
    predicate,
    object: termText(object),
    validFrom,
    validTo,
    confidence,
    supports: supports.map((id) => String(places.get(id))).toSorted(byText),
    conflictsWith: conflictsWith.map((id) => texts.get(id) ?? "").toSorted(byText),
  });
}

function byText(left: string, right: string): number {
  return left < right ? -1 : 1;
}
