import { expect, test } from "vitest";
import type { ClaimDraft } from "../layers/facts/claim.ts";
import { asserted } from "../testing/claim-cases.ts";
import type { Extraction, ExtractionContext, Extractor, Turn } from "./extractor.ts";
import { guardExtractor } from "./guard-extractor.ts";

const turn: Turn = {
  eventId: "evt_1",
  scope: "user:ana",
  content: { kind: "message", role: "user", text: "I live in Porto." },
  modality: "conversation",
  speaker: null,
  observedAtMs: 0,
};
const context: ExtractionContext = { recent: [], names: [] };
const names = [{ entityId: "ent_porto", name: "Porto", kind: "name" }] as const;
const fallback: Extractor = { name: "rules", extract: () => ({ claims: [], names }) };

function guarded(extract: Extractor["extract"]): Extractor {
  return guardExtractor({ name: "own", extract }, fallback);
}

test("what an extractor reads is given as it is", async () => {
  const extraction: Extraction = { claims: [], names: [] };
  expect(await guarded(() => extraction).extract(turn, context)).toEqual(extraction);
});

test.each<[string, Extractor["extract"]]>([
  [
    "throws",
    () => {
      throw new Error("out of order");
    },
  ],
  ["rejects", () => Promise.reject(new Error("out of order"))],
])("where it %s the fallback reads, and the problem is told", async (_, extract) => {
  const problem = { extractor: "own", reason: "out of order" };
  expect(await guarded(extract).extract(turn, context)).toEqual({ claims: [], names, problem });
});

test("what is no extraction is told with the field at fault", async () => {
  const nonsense = JSON.parse('{"claims":[{"kind":"assertion","subject":"ana"}],"names":[]}');
  const { problem } = await guarded(() => nonsense).extract(turn, context);
  expect(problem?.reason).toContain("claims[0].subject");
});

const claim = asserted({ told: "2026-03-05", object: "Porto" });

test("predicates are written as those of triples", async () => {
  const extraction = { claims: [{ ...claim, predicate: "Lives in" }], names: [] };
  const { claims } = await guarded(() => extraction).extract(turn, context);
  expect(claims.map(({ predicate }) => predicate)).toEqual(["lives_in"]);
});

test.each<Partial<ClaimDraft>>([
  { validFromMs: 0.5 },
  { validFromMs: Date.UTC(10_000, 0, 1) },
  { validToMs: -1e15 },
  { predicate: " " },
  { predicate: "p".repeat(129) },
])("a claim that cannot be stored is told, not passed on: %o", async (wrong) => {
  const extraction = { claims: [{ ...claim, ...wrong }], names: [] };
  const { claims, problem } = await guarded(() => extraction).extract(turn, context);
  expect(claims).toEqual([]);
  expect(problem?.reason).toContain(`claims[0].${Object.keys(wrong)[0]}`);
});

test("where it never answers the fallback reads in the end", async () => {
  const hanging: Extractor = { name: "own", extract: () => new Promise(() => undefined) };
  const extraction = await guardExtractor(hanging, fallback, 10).extract(turn, context);
  expect(extraction).toMatchObject({ names, problem: { reason: "no result within 10 ms" } });
});

test("an abort is no failure of the extractor", async () => {
  const signal = AbortSignal.abort(new Error("closing"));
  const stopped = guarded(() => Promise.reject(new Error("stopped")));
  await expect(stopped.extract(turn, context, { signal })).rejects.toThrow("closing");
});
