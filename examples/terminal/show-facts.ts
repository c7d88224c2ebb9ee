import type { Fact, ScopedMemory } from "@keepsake/core";
import { catchUp } from "./catch-up.ts";
import type { WholeConversation } from "./conversation.ts";
import { formatSince } from "./format-time.ts";
import { knownNames } from "./known-names.ts";
import { namedSubject } from "./named-subject.ts";

/** `/facts` and `/facts NAME`: what holds now. */
export async function showFacts(name: string, conversation: WholeConversation): Promise<void> {
  const { terminal, memory } = conversation;
  await catchUp(conversation);
  const subject = name === "" ? undefined : namedSubject(name);
  const { items, hasMore } = await memory.facts({ subject, limit: 50 });
  if (items.length === 0) {
    terminal.write(`${await explainNone(name, memory)}\n`);
    return;
  }
  terminal.write(hasMore ? "The first 50; /facts NAME shows those about one.\n" : "");
  terminal.write(items.map((fact) => `${formatFact(fact)}\n`).join(""));
}

/** A fact as one line, with the ids of the turn that told it last and its own. */
function formatFact(fact: Fact): string {
  const disputed = fact.conflictsWith.length > 0 ? ", disputed" : "";
  const ids = [...fact.supports.slice(-1), fact.id].join(", ");
  return `${fact.text}, ${formatSince(fact)}${disputed} (${ids})`;
}

async function explainNone(name: string, memory: ScopedMemory): Promise<string> {
  if (name === "") {
    return await knownNames(memory);
  }
  const { timeline } = await memory.factTimeline({ subject: namedSubject(name) });
  return timeline.length > 0
    ? `Nothing that is known of ${name} holds now; /timeline ${name} shows what did.`
    : `Nothing is known of ${name}. ${await knownNames(memory)}`;
}
