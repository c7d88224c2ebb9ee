import type { Conversation } from "./conversation.ts";

/** Asks whether to forget what `argument` names; without a person there, says how to agree at once. */
export async function askForYes(argument: string, { terminal }: Conversation): Promise<boolean> {
  if (!terminal.interactive) {
    terminal.writeError(`To forget it say so at once: /forget ${argument} yes`);
    return false;
  }
  return isYes((await terminal.readLine("Forget it for good? yes or no: "))?.trim());
}

/** Whether a reply agrees. */
export function isYes(reply: string | undefined): boolean {
  return ["y", "yes"].includes(reply?.toLowerCase() ?? "");
}
