import { type Fact, NotFoundError, type SupportNode } from "@keepsake/core";
import { catchUp } from "./catch-up.ts";
import type { WholeConversation } from "./conversation.ts";
import { formatEvent } from "./format-event.ts";
import { formatSpan, formatTime } from "./format-time.ts";

const explainers: Readonly<
  Record<string, (id: string, conversation: WholeConversation) => Promise<void>>
> = { fact: explainFact, belief: explainBelief, evt: explainTurn };

/** `/why ID`: what a fact or a belief rests on, down to the turns; of a turn, what came of it. */
export async function explain(argument: string, conversation: WholeConversation): Promise<void> {
  const [id = "", kind = ""] = /\b(fact|belief|evt)_\w+/.exec(argument) ?? [];
  const explainer = explainers[kind];
  if (explainer === undefined) {
    const wayOut = "Give the id of a fact, a belief or a turn, as /facts and /events show them";
    conversation.terminal.writeError(
      `${argument === "" ? "Why what?" : "That is no id."} ${wayOut}.`,
    );
    return;
  }
  await catchUp(conversation);
  try {
    await explainer(id, conversation);
  } catch (error) {
    if (!NotFoundError.isInstance(error)) {
      throw error;
    }
    conversation.terminal.writeError(
      `There is no ${id}, or no longer; /facts and /events show ids.`,
    );
  }
}

async function explainFact(id: string, conversation: WholeConversation): Promise<void> {
  const { terminal, memory } = conversation;
  const fact = await memory.fact(id);
  const turns = await formatTurns(fact.supports, conversation);
  terminal.write(
    `${fact.text} (${formatSpan(fact)}). ${formatKnown(fact)}\nIt rests on:\n${turns}`,
  );
  const others = await Promise.all(fact.conflictsWith.map((other) => memory.fact(other)));
  writeList("Of the same time it is also said:", others.map(formatFact), conversation);
  const { items } = await memory.beliefs({ about: fact.subject.id, limit: 500 });
  const beliefs = items.filter(({ supports }) => supports.includes(id));
  const lines = beliefs.map((belief) => `${belief.id} ${belief.claim}\n`);
  writeList("With what else was said of it, it is believed:", lines, conversation);
}

async function explainBelief(id: string, conversation: WholeConversation): Promise<void> {
  const { narrative, supportGraph } = await conversation.memory.beliefWhy(id);
  const idsOf = (type: SupportNode["type"]): readonly SupportNode[] =>
    supportGraph.nodes.filter((node) => node.type === type);
  const facts = idsOf("fact").map((node) => `${node.id} ${node.summary}\n`);
  const turns = idsOf("event").map((node) => node.id);
  conversation.terminal.write(`${narrative}\n`);
  writeList("Facts for and against it:", facts, conversation);
  writeList("They rest on:", [await formatTurns(turns, conversation)], conversation);
}

async function explainTurn(id: string, conversation: WholeConversation): Promise<void> {
  const { terminal, memory } = conversation;
  terminal.write(await formatTurns([id], conversation));
  const facts: Fact[] = [];
  for await (const fact of await memory.facts({ includeSuperseded: true, limit: 500 })) {
    if (fact.recordedTo === null && fact.supports.includes(id)) {
      facts.push(fact);
    }
  }
  writeList("It stands for itself. Taken from it:", facts.map(formatFact), conversation);
  terminal.write(facts.length === 0 ? "It stands for itself; no fact was taken from it.\n" : "");
}

function formatKnown({ recordedFrom, recordedTo }: Fact): string {
  const from = `Memory knows it since ${formatTime(recordedFrom)}`;
  return recordedTo === null
    ? `${from}.`
    : `${from.replace("knows", "knew")}, and since ${formatTime(recordedTo)} no longer so.`;
}

function formatFact(fact: Fact): string {
  return `${fact.id} ${fact.text} (${formatSpan(fact)})\n`;
}

async function formatTurns(
  ids: readonly string[],
  { memory, user }: WholeConversation,
): Promise<string> {
  const events = await Promise.all(ids.map((id) => memory.event(id)));
  return events.map((event) => `${event.id} ${formatEvent(event, user)}\n`).join("");
}

function writeList(
  heading: string,
  lines: readonly string[],
  { terminal }: WholeConversation,
): void {
  terminal.write(lines.length === 0 ? "" : `${heading}\n${lines.join("")}`);
}
