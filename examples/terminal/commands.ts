import type { MemoryEvent } from "@keepsake/core";
import type { Conversation } from "./conversation.ts";
import { explain } from "./explain.ts";
import { forget } from "./forget.ts";
import { formatEvent } from "./format-event.ts";
import { forgetTurns } from "./forget-turns.ts";
import { ofWhole } from "./of-whole.ts";
import { showAudit } from "./show-audit.ts";
import { showFacts } from "./show-facts.ts";
import { showTimeline } from "./show-timeline.ts";

const commands: Readonly<
  Record<string, (argument: string, conversation: Conversation) => Promise<void>>
> = {
  "/recall": recall,
  "/events": listEvents,
  "/facts": ofWhole(showFacts),
  "/timeline": ofWhole(showTimeline),
  "/why": ofWhole(explain),
  "/forget": ofWhole(forget, forgetTurns),
  "/audit": ofWhole(showAudit),
  "/help": help,
};

const helpText = `/recall QUERY    what memory holds on it, best first
/events          the newest turns in memory
/facts           what holds now and since when
/facts NAME      the same of one: Ana, sister, or me
/timeline NAME   what held from when to when, the oldest first; with a PREDICATE that alone,
                 such as: /timeline Ana lives_in
/why ID          what a fact or a belief rests on, down to the turns; what came of a turn
/forget ID…      erase turns, or what facts rest on, by their ids: shows what would go, and asks
/forget about NAME  the same of all that tells of somebody or something
/forget all      the same of everything of yours
/audit           what was done to your memory, and whether the record of it is whole
/help            this list
/quit            end the chat, as Ctrl-D and Ctrl-C do; Ctrl-C during a reply stops the reply
`;

/** Runs a line such as `/recall Ana`. */
export async function runCommand(line: string, conversation: Conversation): Promise<void> {
  const [name = ""] = line.split(/\s/, 1);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    conversation.terminal.writeError(`There is no command ${name}; /help lists them.`);
    return;
  }
  await command(line.slice(name.length).trim(), conversation);
}

async function recall(query: string, conversation: Conversation): Promise<void> {
  if (query === "") {
    conversation.terminal.writeError("What for? Say, for instance: /recall Ana");
    return;
  }
  const { layers } = await conversation.memory.recall({ query, budgets: { maxEvents: 10 } });
  showEvents(layers.events, conversation, "Memory holds nothing on that.\n");
}

async function listEvents(_argument: string, conversation: Conversation): Promise<void> {
  const { items, hasMore } = await conversation.memory.events({ limit: 20 });
  conversation.terminal.write(hasMore ? "The newest 20; /recall finds older ones.\n" : "");
  showEvents(items.toReversed(), conversation, "Memory holds nothing.\n");
}

function showEvents(
  events: readonly MemoryEvent[],
  { terminal, user }: Conversation,
  otherwise: string,
): void {
  const lines = events.map((event) => `${event.id} ${formatEvent(event, user)}\n`);
  terminal.write(lines.join("") || otherwise);
}

async function help(_argument: string, { terminal }: Conversation): Promise<void> {
  terminal.write(helpText);
}
