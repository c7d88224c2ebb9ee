import { type Memory, views } from "@keepsake/core";
import { inspect } from "node:util";
import type { KnownId, PlacedId } from "./fill-world.ts";

/** What a read gave, or the error it was refused with. */
export interface ReadOutcome {
  readonly name: string;
  readonly isRefused: boolean;
  /** Whether it is of a record that was asked for by its id. */
  readonly isById: boolean;
  readonly text: string;
}

/** Reads a scope in every way there is. */
export async function readEverything(
  memory: Memory,
  scope: string,
  packIds: readonly string[],
): Promise<readonly ReadOutcome[]> {
  const question = "Where does Ana live, and where is the telescope hidden?";
  const inViews = views.flatMap((view): readonly Read[] => [
    [`recall ${view}`, () => memory.recall(scope, { query: question, view })],
    [`recall newest ${view}`, () => memory.recall(scope, { view })],
    [`answer ${view}`, () => memory.answer(scope, { question, view })],
    [`answerStream ${view}`, () => collect(memory.answerStream(scope, { question, view }))],
    [`events ${view}`, () => memory.events(scope, { view })],
    [`episodes ${view}`, () => memory.episodes(scope, { view })],
    [`facts ${view}`, () => memory.facts(scope, { view, includeSuperseded: true })],
    [`factTimeline ${view}`, () => memory.factTimeline(scope, { subject: "Ana", view })],
    [`conflicts ${view}`, () => memory.conflicts(scope, { view })],
    [`beliefs ${view}`, () => memory.beliefs(scope, { view })],
    [`understanding ${view}`, () => memory.understanding(scope, { view })],
  ]);
  const others: readonly Read[] = [
    ["recall", () => memory.recall(scope, question)],
    [
      "recall with diagnostics",
      () => memory.recall(scope, { query: question, diagnostics: "full" }),
    ],
    ["conflicts of all times", () => memory.conflicts(scope, { status: "all" })],
    ["coverage", () => memory.coverage(scope)],
    ["buildEpisodes", () => memory.buildEpisodes(scope)],
    ["buildBeliefs", () => memory.buildBeliefs(scope)],
    ["timePhrases", () => memory.timePhrases(scope)],
    ["scopeInfo", () => memory.scopeInfo(scope)],
    ["listScopes", () => memory.listScopes({ prefix: scope, limit: 500 })],
    ["effectivePolicy", () => memory.effectivePolicy(scope)],
    ["audit", () => memory.audit(scope, { limit: 500 })],
    ["audit of others", () => memory.audit(scope, { actor: "user:local", limit: 500 })],
    ["verifyAudit", () => memory.verifyAudit()],
    ["layerStats", () => memory.layerStats(scope)],
    ["previewErasure", () => memory.previewErasure(scope)],
    ...packIds.map((usePackId): Read => [
      "usePackId",
      () => memory.answer(scope, { question, usePackId }),
    ]),
  ];
  return await readAll([...inViews, ...others], { isById: false });
}

async function collect<T>(parts: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const part of parts) {
    collected.push(part);
  }
  return collected;
}

/** Tries to erase a scope. */
export async function tryToErase(memory: Memory, scope: string): Promise<readonly ReadOutcome[]> {
  return await readAll([["erase", () => memory.erase(scope, { confirmAll: true })]], {
    isById: false,
  });
}

/** Reads records by their ids. */
export async function readById(
  memory: Memory,
  placed: readonly PlacedId[],
): Promise<readonly ReadOutcome[]> {
  const reads = placed.map(({ known }): Read => [known[0], () => readOne(memory, known)]);
  return await readAll(reads, { isById: true });
}

type Read = readonly [name: string, read: () => Promise<unknown>];

async function readAll(
  reads: readonly Read[],
  { isById }: Pick<ReadOutcome, "isById">,
): Promise<readonly ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for (const [name, read] of reads) {
    try {
      outcomes.push({ name, isById, isRefused: false, text: JSON.stringify(await read()) });
    } catch (error) {
      outcomes.push({ name, isById, isRefused: true, text: inspect(error) });
    }
  }
  return outcomes;
}

function readOne(memory: Memory, [method, id]: KnownId): Promise<unknown> {
  return memory[method](id);
}
