import { runCommand } from "./commands.ts";
import type { Conversation } from "./conversation.ts";
import { describeError } from "./describe-error.ts";
import { showReply } from "./show-reply.ts";

/** Takes line after line, as a command or as something to reply to, until the input ends. */
export async function talk(conversation: Conversation): Promise<void> {
  const { terminal } = conversation;
  for (;;) {
    const line = (await terminal.readLine("you: "))?.trim();
    if (line === undefined || /^\/quit\b/.test(line)) {
      return;
    }
    try {
      await takeLine(line, conversation);
    } catch (error) {
      terminal.writeError(describeError(error));
    }
  }
}

async function takeLine(line: string, conversation: Conversation): Promise<void> {
  if (line.startsWith("/")) {
    await runCommand(line, conversation);
  } else if (line !== "") {
    await showReply(line, conversation);
  }
}
