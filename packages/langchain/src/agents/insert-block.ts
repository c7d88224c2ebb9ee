import { type BaseMessage, HumanMessage } from "@langchain/core/messages";

/**
 * The messages for a model with the recalled block right before the user's message. All that stands before
 * it is the same as in the turn before, so that a provider can go on from what it has cached.
 */
export function insertBlock(
  messages: readonly BaseMessage[],
  block: string,
  human: BaseMessage,
): BaseMessage[] {
  const at = messages.findIndex(({ id }) => id === human.id);
  const recalled = new HumanMessage({
    content: block,
    additional_kwargs: { lc_source: "keepsake" },
  });
  return messages.toSpliced(at === -1 ? afterInstructions(messages) : at, 0, recalled);
}

/** Where other middleware has taken the message out, the block must not part a call from its result. */
function afterInstructions(messages: readonly BaseMessage[]): number {
  const at = messages.findIndex(({ type }) => type !== "system");
  return at === -1 ? messages.length : at;
}
