import type { Fact, MemoryEvent, Pack } from "@keepsake/core";
import type { QuestionContext } from "../../questions/fact-question.ts";
import type { AnswerSources, FactFinding, FactRequest } from "../facts/answer-from-facts.ts";
import { speakerEntity } from "../../entities/speaker-entity.ts";
import type { FactReader } from "../facts/fact-reader.ts";
import { answerSoftly } from "./answer-softly.ts";
import { readSubjects } from "./asked-subjects.ts";
import { readAskedWords } from "./asked-words.ts";
import { relativesIn } from "./find-relatives.ts";
import { isPersonWord } from "./person-words.ts";
import { longestQuestion } from "./soft-question.ts";

/** The most events that are read beside the recalled ones. */
const mostEvents = 200;

/** What to answer, what was recalled for it, and the facts that a pattern would answer with. */
export interface SoftRequest extends FactRequest {
  readonly pack: Pack;
  readonly rivals?: ReadonlySet<string> | undefined;
}

/** Answers from the facts of whom a question mentions and from those that the pack's events told. */
export async function findSoftly(
  { storage, facts: reader }: AnswerSources,
  { question, scope, scopes, atMs, nowMs, pack, rivals }: SoftRequest,
): Promise<FactFinding> {
  if (reader === null || question.length > longestQuestion) {
    return { outcome: null, events: new Map() };
  }
  const context = {
    names: await reader.readNames(scopes),
    self: speakerEntity({ scope, speaker: null }),
  };
  const told = pack.layers.events;
  const facts = await readFacts(reader, { question, scopes, context, told });
  const known = new Map(told.map((event) => [event.id, event]));
  const missing = [...new Set(facts.flatMap(({ supports }) => supports.slice(-3)))]
    .filter((id) => !known.has(id))
    .slice(-mostEvents);
  for (const event of await Promise.all(missing.map((id) => storage.findEvent(id)))) {
    if (event !== null) {
      known.set(event.id, event);
    }
  }
  const events = [...known.values()];
  return {
    outcome: answerSoftly(question, { facts, events, context, atMs, nowMs, rivals }),
    events: known,
  };
}

interface SoftReading {
  readonly question: string;
  readonly scopes: readonly string[];
  readonly context: QuestionContext;
  readonly told: readonly MemoryEvent[];
}

async function readFacts(
  reader: FactReader,
  { question, scopes, context, told }: SoftReading,
): Promise<readonly Fact[]> {
  const words = readAskedWords(question);
  const { mentioned } = readSubjects(question, words, context);
  const subjectIds = [...new Set([...mentioned.keys(), context.self.id])];
  const anything = { scopes, subjectIds: null, predicates: null, eventIds: null };
  const about = await reader.readFacts({ ...anything, subjectIds });
  const eventIds = told.map(({ id }) => id);
  const recalled = eventIds.length === 0 ? [] : await reader.readFacts({ ...anything, eventIds });
  const relatives = words.some(({ forms }) => isPersonWord(forms)) ? relativesIn(about) : [];
  const further =
    relatives.length === 0
      ? []
      : await reader.readFacts({ ...anything, subjectIds: [...new Set(relatives)] });
  return [...new Map([...about, ...further, ...recalled].map((fact) => [fact.id, fact])).values()];
}
