import type { UnknownWebhookEvent } from "./unknown-event.ts";

/** What events of a Keepsake server carry, by their names. */
export interface KeepsakeEventData {
  readonly "experience.captured": KeepsakeEventOfLog;
  readonly "experience.indexed": KeepsakeEventOfLog;
  /** `claims`: how many statements were read out of the event. */
  readonly "facts.extracted": KeepsakeEventOfLog & { readonly claims: number };
  readonly "fact.superseded": { readonly scope: string; readonly fact_id: string };
  readonly "belief.revised": { readonly scope: string; readonly belief_id: string };
  /** `audit_id`: the row of the audit log that tells of it. */
  readonly "memory.forgotten": { readonly scope: string; readonly audit_id: string };
  readonly "erasure.completed": { readonly scope: string; readonly erasure_id: string };
  /** Sent where somebody asks for a trial. */
  readonly "webhook.test": { readonly subscription_id: string };
}

/** An event of the log, as deliveries name it. */
export interface KeepsakeEventOfLog {
  readonly scope: string;
  readonly event_id: string;
}

/** What a subscription can be told of. */
export type KeepsakeEventName = keyof KeepsakeEventData;

/** A delivery of a Keepsake server, as it was sent. */
export type KeepsakeWebhookEvent =
  | { readonly [Name in KeepsakeEventName]: KeepsakeEvent<Name> }[KeepsakeEventName]
  | UnknownWebhookEvent<"type">;

interface KeepsakeEvent<Name extends KeepsakeEventName> {
  readonly type: Name;
  /** When it happened, RFC 3339. */
  readonly timestamp: string;
  readonly data: KeepsakeEventData[Name];
}

export const keepsakeEventNames: readonly KeepsakeEventName[] = [
  "experience.captured",
  "experience.indexed",
  "facts.extracted",
  "fact.superseded",
  "belief.revised",
  "memory.forgotten",
  "webhook.test",
  "erasure.completed",
];
