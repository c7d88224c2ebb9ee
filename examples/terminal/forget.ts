import type { ErasurePreview, ForgetSelector } from "@keepsake/core";
import { askForYes, isYes } from "./ask-for-yes.ts";
import type { WholeConversation } from "./conversation.ts";
import { formatCounts } from "./format-counts.ts";
import { formatEvent } from "./format-event.ts";
import { formatReceipt } from "./format-receipt.ts";
import { namedSubject } from "./named-subject.ts";

/** What to erase: null for everything. */
type Target = ForgetSelector | null;

const shownTurns = 10;

/** `/forget ID…`, `/forget about NAME` and `/forget all`: shows what would go, asks, and erases it. */
export async function forget(argument: string, conversation: WholeConversation): Promise<void> {
  const { terminal, memory } = conversation;
  const words = argument.split(/[\s,]+/).filter((word) => word !== "");
  const isAgreed = words.length > 1 && isYes(words.at(-1));
  const target = toTarget(isAgreed ? words.slice(0, -1) : words);
  if (target === undefined) {
    const ways = "Give ids as /events, /recall and /facts show them, or: /forget about Ana";
    terminal.writeError(`Which? ${ways}, or: /forget all`);
    return;
  }
  const preview = await memory.previewErasure(target === null ? {} : { selector: target });
  if (Object.values(preview.estimated).every((count) => count === 0)) {
    terminal.write("Memory holds nothing of that.\n");
    return;
  }
  await showPreview(preview, conversation);
  if (isAgreed || (await askForYes(argument, conversation))) {
    await erase(preview, conversation);
  } else {
    terminal.write("Nothing forgotten.\n");
  }
}

/** Undefined where nothing is named. */
function toTarget(words: readonly string[]): Target | undefined {
  const [first = "", ...others] = words;
  switch (first.toLowerCase()) {
    case "":
      return undefined;
    case "all":
      return others.length === 0 ? null : undefined;
    case "about":
      return others.length === 0 ? undefined : { aboutEntity: namedSubject(others.join(" ")) };
    default:
      return { memoryIds: words };
  }
}

async function showPreview(
  { estimated, eventIds }: ErasurePreview,
  { terminal, memory, user }: WholeConversation,
): Promise<void> {
  const shown = eventIds.slice(0, shownTurns).toReversed();
  const turns = await Promise.all(shown.map((id) => memory.event(id)));
  const lines = turns.map((event) => `${event.id} ${formatEvent(event, user)}\n`).join("");
  terminal.write(
    `This would go for good, and what is left be worked out anew without it:\n${lines}`,
  );
  const others =
    estimated.events > shown.length ? `, the last ${shown.length} turns of it above` : "";
  terminal.write(`${formatCounts(estimated)}${others}\n`);
}

async function erase(
  { previewId }: ErasurePreview,
  { terminal, memory }: WholeConversation,
): Promise<void> {
  const request = { fromPreviewId: previewId, auditNote: "asked for in the chat" };
  const { receipt, problem } = await memory.erase(request, { wait: "completed" });
  if (receipt === null) {
    terminal.writeError(`It could not be finished: ${problem ?? "it goes on in the background"}.`);
    return;
  }
  terminal.write(formatReceipt(receipt));
}
