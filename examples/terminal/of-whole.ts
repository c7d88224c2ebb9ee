import type { Conversation, WholeConversation } from "./conversation.ts";

type Command<Kind extends Conversation> = (argument: string, conversation: Kind) => Promise<void>;

/** A command on a memory with all its layers; on one of events alone `otherwise` takes its place. */
export function ofWhole(
  command: Command<WholeConversation>,
  otherwise: Command<Conversation> = sayMissing,
): Command<Conversation> {
  return async (argument, conversation) => {
    const { whole } = conversation;
    await (whole === undefined
      ? otherwise(argument, conversation)
      : command(argument, { ...conversation, memory: whole }));
  };
}

async function sayMissing(_argument: string, { terminal }: Conversation): Promise<void> {
  terminal.writeError("This memory keeps turns alone, and nothing made of them; see /events.");
}
