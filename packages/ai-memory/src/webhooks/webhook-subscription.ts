import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { nullable, number, text } from "../reading/read-value.ts";

/** A webhook that was just subscribed. The daemon does not tell its secret again. */
export interface NewSubscription extends WithExtra {
  readonly id: string;
  readonly url: string;
  /** Names that commas divide, or `*`. */
  readonly events: string;
  readonly namespaceFilter: string | null;
  readonly agentFilter: string | null;
  readonly createdBy: string;
}

/** A webhook that a daemon tells of events. */
export interface WebhookSubscription extends NewSubscription {
  readonly createdAt: string;
  /** How often it was told something. */
  readonly dispatchCount: number;
  /** How often that failed; from 0.10 on also where the receiver did not acknowledge. */
  readonly failureCount: number;
}

const shape = {
  id: text,
  url: text,
  events: text,
  namespaceFilter: nullable(text),
  agentFilter: nullable(text),
  createdBy: text,
};

/** Reads a webhook that was just subscribed. */
export const readNewSubscription: Reader<NewSubscription> = recordReader<NewSubscription>(shape);

/** Reads a webhook. */
export const readWebhookSubscription: Reader<WebhookSubscription> =
  recordReader<WebhookSubscription>({
    ...shape,
    createdAt: text,
    dispatchCount: number,
    failureCount: number,
  });
