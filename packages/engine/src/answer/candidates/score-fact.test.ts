import type { Fact } from "@keepsake/core";
import { expect, test } from "vitest";
import { predicateCatalogue } from "../../predicates/catalogue.ts";
import { askedPredicates } from "../../testing/facts/asked-predicates.ts";
import type { FactContext } from "./fact-context.ts";
import { scoreFact } from "./score-fact.ts";
import { readSoftQuestion } from "./soft-question.ts";
import { weights } from "./weights.ts";

const self = { id: "ent_user", name: "user" };
const names = [{ entityId: "ent_nell", name: "Nell", kind: "name" as const }];
const nothing: ReadonlySet<string> = new Set();
/** A value of which nothing more was said. */
const context: FactContext = {
  phrases: ["xyzzy"],
  value: new Set(["xyzzy"]),
  sentence: nothing,
  turn: nothing,
  around: nothing,
};

test.each(askedPredicates)("%s", (line) => {
  const [predicate = "", question = ""] = line.split(" | ");
  const scores = scoreAll(question);
  const own = scores.get(predicate) ?? 0;
  expect(own).toBeGreaterThanOrEqual(weights.leastScore);
  expect(own).toBe(Math.max(...scores.values()));
});

/** How well a fact of each predicate would answer, were there one. */
function scoreAll(question: string): ReadonlyMap<string, number> {
  const asked = readSoftQuestion(question, { names, self });
  const subject = question.includes("Nell") ? "ent_nell" : self.id;
  return new Map(
    Object.keys(predicateCatalogue).map((predicate) => [
      predicate,
      scoreFact(toFact(subject, predicate), context, asked).score,
    ]),
  );
}

function toFact(id: string, predicate: string): Fact {
  return {
    id: "fact_1",
    scope: "user:user",
    subject: { id, name: id },
    predicate,
    object: { type: "literal", datatype: "string", value: "xyzzy" },
    matter: null,
    confidence: 1,
    validFrom: null,
    validTo: null,
    recordedFrom: "2026-01-01T00:00:00.000Z",
    recordedTo: null,
    supports: [],
    conflictsWith: [],
    text: "",
  };
}
