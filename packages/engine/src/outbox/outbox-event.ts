import type { JsonObject, KeepsakeEventName } from "@keepsake/core";

/** Something that happened in a scope, for subscriptions that match. It holds ids and no content. */
export interface OutboxEvent {
  readonly type: KeepsakeEventName;
  readonly scope: string;
  /** The record it is about, by which it is erased with it. */
  readonly recordId: string;
  readonly data: JsonObject;
  /** Milliseconds since the epoch. */
  readonly atMs: number;
}

/** Which of some names subscriptions of a scope ask for; of none where nobody does. */
export type WantedEvents = ReadonlySet<KeepsakeEventName>;
