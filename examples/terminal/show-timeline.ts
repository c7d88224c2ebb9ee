import type { FactTimeline, ScopedMemory } from "@keepsake/core";
import { catchUp } from "./catch-up.ts";
import type { WholeConversation } from "./conversation.ts";
import { formatSpan } from "./format-time.ts";
import { knownNames } from "./known-names.ts";
import { namedSubject } from "./named-subject.ts";

/** `/timeline NAME [PREDICATE]`: what held from when to when, the oldest first. */
export async function showTimeline(
  argument: string,
  conversation: WholeConversation,
): Promise<void> {
  const { terminal, memory } = conversation;
  if (argument === "") {
    terminal.writeError("Whose? Say, for instance: /timeline Ana, or: /timeline Ana lives_in");
    return;
  }
  await catchUp(conversation);
  const { timeline } = await findTimeline(argument, memory);
  const lines = timeline.map((fact) => `${formatSpan(fact)}: ${fact.text} (${fact.id})\n`);
  terminal.write(lines.join("") || `${await explainNone(argument, memory)}\n`);
}

/** The argument is a name, unless nobody is called so: then its last word may be a predicate. */
async function findTimeline(argument: string, memory: ScopedMemory): Promise<FactTimeline> {
  const whole = await memory.factTimeline({ subject: namedSubject(argument) });
  const { name, predicate } = parsePair(argument);
  return whole.subject !== null || name === ""
    ? whole
    : await memory.factTimeline({ subject: namedSubject(name), predicate });
}

async function explainNone(argument: string, memory: ScopedMemory): Promise<string> {
  const { name, predicate } = parsePair(argument);
  const { timeline } = await memory.factTimeline({ subject: namedSubject(name || argument) });
  const predicates = [...new Set(timeline.map((fact) => fact.predicate))];
  return predicates.length > 0
    ? `Nothing is known of ${name} by ${predicate}; there is ${predicates.join(", ")}.`
    : `Nothing is known of ${argument}. ${await knownNames(memory)}`;
}

function parsePair(argument: string): { readonly name: string; readonly predicate: string } {
  const [, name = "", last = ""] = /^(.+?)\s+(\S+)$/.exec(argument) ?? [];
  return { name, predicate: last.toLowerCase().replaceAll("-", "_") };
}
