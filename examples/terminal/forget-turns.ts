import type { ForgetRequest } from "@keepsake/core";
import { askForYes, isYes } from "./ask-for-yes.ts";
import type { Conversation } from "./conversation.ts";

/** `/forget ID…` and `/forget all` on a memory of turns alone: counts what would go, asks, and forgets. */
export async function forgetTurns(argument: string, conversation: Conversation): Promise<void> {
  const { terminal, memory } = conversation;
  const words = argument.split(/[\s,]+/).filter((word) => word !== "");
  const isAgreed = words.length > 1 && isYes(words.at(-1));
  const request = toRequest(isAgreed ? words.slice(0, -1) : words);
  if (request === undefined) {
    terminal.writeError("Which? Give ids as /events and /recall show them, or: /forget all");
    return;
  }
  const { deleted } = await memory.forget({ ...request, dryRun: true });
  if (deleted.events === 0) {
    terminal.write("Memory holds nothing of that.\n");
    return;
  }
  terminal.write(
    `${deleted.events} ${deleted.events === 1 ? "turn" : "turns"} would go for good.\n`,
  );
  if (!isAgreed && !(await askForYes(argument, conversation))) {
    terminal.write("Nothing forgotten.\n");
    return;
  }
  const done = await memory.forget(request);
  terminal.write(`Forgotten: ${done.deleted.events}.\n`);
}

/** Undefined where nothing is named. */
function toRequest(words: readonly string[]): ForgetRequest | undefined {
  if (words.length === 0 || words[0] === "about") {
    return undefined;
  }
  return words[0] === "all" && words.length === 1
    ? { confirmAll: true }
    : { selector: { memoryIds: words } };
}
