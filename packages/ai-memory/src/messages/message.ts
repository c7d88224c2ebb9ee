import { agentIdCheck } from "../limits/id-check.ts";
import type { Checks } from "../limits/to-wire-fields.ts";
import type { Tier } from "../memories/memory-names.ts";
import { changeChecks } from "../memories/new-memory.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { text } from "../reading/read-value.ts";

/** A message to another agent. */
export interface Message {
  readonly targetAgentId: string;
  /** As that of a memory. Make it one of a kind: another message of this title takes its place. */
  readonly title: string;
  /** As the content of a memory. */
  readonly payload: string;
  /** From 1 to 10. @default 5 */
  readonly priority?: number | undefined;
  /** @default "mid" */
  readonly tier?: Tier | undefined;
}

/** What checks a message. */
export const messageChecks: Checks<Message> = {
  targetAgentId: agentIdCheck,
  title: changeChecks.title,
  payload: changeChecks.content,
  priority: changeChecks.priority,
  tier: changeChecks.tier,
};

/** What the daemon says of a message that it took. */
export interface MessageReceipt extends WithExtra {
  readonly id: string;
  /** The sender as the daemon writes it, such as `ai:alice@host`: not the plain name. */
  readonly from: string;
  readonly to: string;
  /** Where it is kept: `_messages/` and the name of whom it is for. */
  readonly namespace: string;
  readonly tier: string;
  readonly deliveredAt: string;
}

/** Reads what the daemon says of a message. */
export const readMessageReceipt: Reader<MessageReceipt> = recordReader<MessageReceipt>({
  id: text,
  from: text,
  to: text,
  namespace: text,
  tier: text,
  deliveredAt: text,
});
