import type { Fact, MemoryEvent } from "@keepsake/core";
import type { FactQuestion } from "../../questions/fact-question.ts";
import { readFactQuestion } from "../../questions/read-fact-question.ts";
import type { Storage } from "../../storage/storage.ts";
import { speakerEntity } from "../../entities/speaker-entity.ts";
import type { Period } from "../told/near-period.ts";
import { composeFactAnswer } from "./compose-fact-answer.ts";
import type { FactOutcome } from "./fact-answer.ts";
import type { FactReader } from "./fact-reader.ts";

/** Where to answer from. */
export interface AnswerSources {
  readonly storage: Storage;
  /** Null where no facts are kept. */
  readonly facts: FactReader | null;
}

/** What to answer from facts. */
export interface FactRequest {
  readonly question: string;
  /** The scope that asks, and those that may be read. */
  readonly scope: string;
  readonly scopes: readonly string[];
  readonly nowMs: number;
  /** The time in the world that is asked about; null for now. */
  readonly atMs: number | null;
  /** The stretch of time that the question names; null for none. */
  readonly period: Period | null;
}

/** What facts say, and the events they were taken from by their ids. */
export interface FactFinding {
  readonly outcome: FactOutcome;
  readonly events: ReadonlyMap<string, MemoryEvent>;
}

/** The most events that are read to tell facts apart. */
const mostEvents = 200;

/** Answers a question from facts, where it asks for one. */
export async function answerFromFacts(
  { storage, facts: reader }: AnswerSources,
  { question, scope, scopes, atMs, nowMs }: FactRequest,
): Promise<FactFinding> {
  const names = (await reader?.readNames(scopes)) ?? [];
  const read = readFactQuestion(question, { names, self: speakerEntity({ scope, speaker: null }) });
  if (reader === null || read === null) {
    return { outcome: null, events: new Map() };
  }
  const facts = await readFactsFor(read, reader, scopes);
  const events = await readSupports(storage, facts);
  const lookup = (id: string): MemoryEvent | null => events.get(id) ?? null;
  return {
    outcome: composeFactAnswer(read, facts, { atMs, nowMs, lookup }),
    events,
  };
}

/** The facts of all subjects a question may mean, of those one step away, and of whom it asks for. */
async function readFactsFor(
  { readings }: FactQuestion,
  reader: FactReader,
  scopes: readonly string[],
): Promise<readonly Fact[]> {
  const anything = { scopes, subjectIds: null, predicates: null, eventIds: null };
  const subjectIds = distinct(readings.flatMap((reading) => reading.subjectIds));
  const about = await reader.readFacts({ ...anything, subjectIds });
  const steps = new Set(readings.map(({ via }) => via));
  const next = about.flatMap(({ predicate, object }) =>
    steps.has(predicate) && object.type === "entity" ? [object.id] : [],
  );
  const predicates = distinct(
    readings.flatMap(({ asks, predicate }) =>
      asks === "subject" && predicate !== null ? [predicate] : [],
    ),
  );
  const further =
    next.length === 0 ? [] : await reader.readFacts({ ...anything, subjectIds: next });
  const reverse =
    predicates.length === 0 ? [] : await reader.readFacts({ ...anything, predicates });
  return [...new Map([...about, ...further, ...reverse].map((fact) => [fact.id, fact])).values()];
}

async function readSupports(
  storage: Storage,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, MemoryEvent>> {
  const ids = distinct(facts.flatMap(({ supports }) => supports.slice(-3))).slice(-mostEvents);
  const events = await Promise.all(ids.map((id) => storage.findEvent(id)));
  return new Map(events.flatMap((event) => (event === null ? [] : [[event.id, event] as const])));
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
