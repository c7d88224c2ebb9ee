import type { Conversation } from "./conversation.ts";
import type { Terminal } from "./open-terminal.ts";

/** `/forget ID…` and `/forget all`, which asks before it does. */
export async function forget(argument: string, conversation: Conversation): Promise<void> {
  const { terminal, memory } = conversation;
  const [first, ...others] = argument.split(/[\s,]+/).filter((word) => word !== "");
  if (first === undefined) {
    terminal.writeError("Which? Give ids as /events and /recall show them, or: /forget all");
  } else if (first.toLowerCase() === "all") {
    await forgetAll(others[0] ?? (await askForYes(terminal)), conversation);
  } else {
    const memoryIds = [first, ...others];
    const { deleted } = await memory.forget({ selector: { memoryIds } });
    terminal.write(`${deleted.events} of ${memoryIds.length} forgotten.\n`);
  }
}

async function forgetAll(reply: string, { terminal, memory }: Conversation): Promise<void> {
  if (!["y", "yes"].includes(reply.toLowerCase())) {
    terminal.write("Nothing forgotten.\n");
    return;
  }
  const { deleted } = await memory.forget({ confirmAll: true });
  terminal.write(`Everything forgotten, ${deleted.events} in all.\n`);
}

async function askForYes(terminal: Terminal): Promise<string> {
  if (!terminal.interactive) {
    terminal.writeError("To forget everything say so at once: /forget all yes");
    return "no";
  }
  const reply = await terminal.readLine("Forget everything of yours? yes or no: ");
  return reply?.trim() ?? "no";
}
