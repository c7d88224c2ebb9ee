import { AIMessage, type BaseMessage, ToolMessage } from "@langchain/core/messages";

/** The user's last message in a conversation, and what belongs to it. */
export interface CurrentTurn {
  readonly human: BaseMessage;
  /** Messages of the user's right before it that nobody has replied to, as after a run that broke off. */
  readonly unanswered: readonly BaseMessage[];
  /** What came after it. */
  readonly replies: readonly BaseMessage[];
}

/** The turn that a conversation is in; undefined before the user has said anything. */
export function findCurrentTurn(messages: readonly BaseMessage[]): CurrentTurn | undefined {
  const at = messages.findLastIndex(isSaidByUser);
  const human = messages[at];
  if (human === undefined) {
    return undefined;
  }
  const repliedAt = messages.slice(0, at).findLastIndex((message) => !isSaidByUser(message));
  return {
    human,
    unanswered: messages.slice(repliedAt + 1, at),
    replies: messages.slice(at + 1),
  };
}

/** The turn of a conversation whose beginning, with the user's message, other middleware has taken out. */
export function resumeTurn(human: BaseMessage, messages: readonly BaseMessage[]): CurrentTurn {
  return { human, unanswered: [], replies: messages };
}

/**
 * What the user gets where a run ends with results of tools rather than with the assistant's word, as
 * those give that return directly; empty anywhere else.
 */
export function directReply({ replies }: CurrentTurn): string {
  const before = replies.findLastIndex((message) => !ToolMessage.isInstance(message));
  const results = replies.slice(before + 1).filter(hasText);
  return results.map(({ text }) => text).join("\n");
}

/** What the assistant said last; empty where it said nothing. */
export function lastReply({ replies }: CurrentTurn): string {
  const said = replies.findLast((message) => AIMessage.isInstance(message) && hasText(message));
  return said?.text ?? "";
}

/** What tools gave, but for those named. */
export function toolResultsIn(
  { replies }: CurrentTurn,
  without: ReadonlySet<string>,
): readonly { readonly name: string; readonly text: string }[] {
  return replies
    .filter((message) => ToolMessage.isInstance(message))
    .map(({ name, text }) => ({ name: name ?? "tool", text }))
    .filter(({ name }) => !without.has(name));
}

/** Other middleware speaks in the user's role as well, such as where it puts a summary. */
function isSaidByUser(message: BaseMessage): boolean {
  return message.type === "human" && message.additional_kwargs["lc_source"] === undefined;
}

function hasText(message: BaseMessage): boolean {
  return message.text.trim() !== "";
}
