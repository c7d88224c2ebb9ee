import { agentIdCheck } from "../limits/id-check.ts";
import { choiceCheck } from "../limits/choice-check.ts";
import { pageRows } from "../limits/limit-values.ts";
import { wholeNumberCheck } from "../limits/number-check.ts";
import type { Checks } from "../limits/to-wire-fields.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { flag, list, number, text } from "../reading/read-value.ts";

/** Which messages. */
export interface InboxFilter {
  /** Whose; from 0.10 on this may only be the client's own. @default the client's own */
  readonly agentId?: string | undefined;
  /** @default false */
  readonly unreadOnly?: boolean | undefined;
  /** How many at most: from 1 to 1000. @default 50 */
  readonly limit?: number | undefined;
}

/** What checks a filter. */
export const inboxFilterChecks: Checks<InboxFilter> = {
  agentId: agentIdCheck,
  unreadOnly: choiceCheck([true, false]),
  limit: wholeNumberCheck(1, pageRows),
};

/** A message to an agent. */
export interface InboxMessage extends WithExtra {
  readonly id: string;
  /** The sender as the daemon writes it, such as `ai:alice@host`: not the plain name. */
  readonly from: string;
  readonly title: string;
  readonly payload: string;
  readonly priority: number;
  readonly tier: string;
  readonly createdAt: string;
  /** Whether it was recalled; from 0.10 on it never can be. */
  readonly read: boolean;
  readonly accessCount: number;
}

/** Messages to an agent. */
export interface Inbox extends WithExtra {
  readonly agentId: string;
  readonly namespace: string;
  readonly count: number;
  readonly unreadOnly: boolean;
  readonly messages: readonly InboxMessage[];
}

/** Reads messages to an agent. */
export const readInbox: Reader<Inbox> = recordReader<Inbox>({
  agentId: text,
  namespace: text,
  count: number,
  unreadOnly: flag,
  messages: list(
    recordReader<InboxMessage>({
      id: text,
      from: text,
      title: text,
      payload: text,
      priority: number,
      tier: text,
      createdAt: text,
      read: flag,
      accessCount: number,
    }),
  ),
});
