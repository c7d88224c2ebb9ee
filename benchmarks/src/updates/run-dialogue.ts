import { type Fact, type ScopedMemory, termText } from "@keepsake/core";
import { openMemory, type OpenMemoryOptions } from "@keepsake/engine";
import type { Dialogue, DialogueTurn } from "./dialogue.ts";

/** What a memory made of a dialogue, in the form that the scorer takes. */
export interface DialogueOutcome {
  readonly id: string;
  readonly facts: readonly SystemFact[];
  readonly answers: readonly SystemAnswer[];
}

interface SystemFact {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

interface SystemAnswer {
  readonly q: string;
  readonly text: string;
  readonly citations: readonly number[];
  readonly abstain: boolean;
}

/** Tells a memory of its own a dialogue turn by turn, then reads its facts and asks it everything. */
export async function runDialogue(
  dialogue: Dialogue,
  options: Omit<OpenMemoryOptions, "path"> = {},
): Promise<DialogueOutcome> {
  const memory = await openMemory({ ...options, path: ":memory:" });
  try {
    const scoped = memory.scope(toScope(dialogue));
    const turnOf = await tell(scoped, dialogue.turns);
    return {
      id: dialogue.id,
      facts: await listFacts(scoped),
      answers: await askAll(scoped, dialogue, turnOf),
    };
  } finally {
    await memory.close();
  }
}

function toScope({ id, speakers: { user } }: Dialogue): string {
  if (user === undefined) {
    return `org:updates/room:${id}`;
  }
  const name = user?.normalize("NFD").replaceAll(/[^A-Za-z0-9]/g, "");
  return `org:updates/user:${name || "user"}`;
}

async function tell(
  memory: ScopedMemory,
  turns: readonly DialogueTurn[],
): Promise<ReadonlyMap<string, number>> {
  const turnOf = new Map<string, number>();
  for (const [index, { at, role, speaker, text }] of turns.entries()) {
    const isLast = index === turns.length - 1;
    const item = { text, role, observedAt: at, ...(speaker === null ? {} : { speaker }) };
    const wait = isLast ? "consolidated" : "captured";
    const { eventId } = await memory.experience(item, { wait });
    turnOf.set(eventId, index);
  }
  return turnOf;
}

/** What is believed now, with what has ended in the world. */
async function listFacts(memory: ScopedMemory): Promise<readonly SystemFact[]> {
  const facts: SystemFact[] = [];
  for await (const fact of await memory.facts({ includeSuperseded: true, limit: 500 })) {
    if (fact.recordedTo === null) {
      facts.push(toSystemFact(fact));
    }
  }
  return facts;
}

function toSystemFact({ subject, predicate, object, validFrom, validTo }: Fact): SystemFact {
  return { subject: subject.name, predicate, object: termText(object), validFrom, validTo };
}

async function askAll(
  memory: ScopedMemory,
  { queries, turns }: Dialogue,
  turnOf: ReadonlyMap<string, number>,
): Promise<readonly SystemAnswer[]> {
  const referenceDate = turns.at(-1)?.at;
  const answers: SystemAnswer[] = [];
  for (const { q, asOf } of queries) {
    const temporal = { referenceDate, asOfValid: asOf };
    const { answer, abstained, citations } = await memory.answer({ question: q, temporal });
    const cited = citations.flatMap(({ id }) => turnOf.get(id) ?? []);
    answers.push({ q, text: abstained ? "" : answer, citations: cited, abstain: abstained });
  }
  return answers;
}
