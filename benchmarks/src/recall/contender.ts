import type { Conversation } from "../locomo/conversation.ts";

/** One of the compared memories, holding the conversations. */
export interface Contender {
  /** Ids of the turns found, best first. */
  search(sampleId: string, question: string): Promise<readonly string[]>;
  close(): void | Promise<void>;
}

/** Makes a memory that holds some conversations, in a folder that exists. */
export type FillContender = (
  folder: string,
  conversations: readonly Conversation[],
) => Contender | Promise<Contender>;

/** The most turns that are asked for. */
export const depth = 50;

/** The scope of a conversation. */
export function toScope(sampleId: string): string {
  return `org:locomo/conv:${sampleId}`;
}
