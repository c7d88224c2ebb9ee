import type { UnknownWebhookEvent } from "./unknown-event.ts";

/** What events of ai-memory carry beside {@link AiMemoryEventBase}, by their names. */
export interface AiMemoryEventFields {
  readonly memory_store: unknown;
  readonly memory_delete: { readonly tier: string; readonly title: string };
  readonly memory_promote: { readonly mode: "tier"; readonly tier: string };
  readonly memory_link_created: { readonly relation: string; readonly target_id: string };
  readonly memory_consolidated: {
    readonly source_count: number;
    readonly source_ids: readonly string[];
  };
  readonly memory_link_invalidated: unknown;
  readonly approval_requested: unknown;
}

/** What every event of ai-memory carries. */
export interface AiMemoryEventBase {
  readonly memory_id: string;
  readonly namespace: string;
  /** Owner of the memory. */
  readonly agent_id: string | null;
  /** RFC 3339 with an offset, up to nine digits of a second. */
  readonly delivered_at: string;
  /** The same over retries; from 0.7 on. */
  readonly correlation_id?: string;
}

type AiMemoryEventName = keyof AiMemoryEventFields;

/** A delivery of ai-memory, as it was sent. */
export type AiMemoryWebhookEvent =
  | { readonly [Name in AiMemoryEventName]: AiMemoryEvent<Name> }[AiMemoryEventName]
  | UnknownWebhookEvent<"event">;

type AiMemoryEvent<Name extends AiMemoryEventName> = { readonly event: Name } & AiMemoryEventBase &
  AiMemoryEventFields[Name];

export const aiMemoryEventNames: readonly AiMemoryEventName[] = [
  "memory_store",
  "memory_delete",
  "memory_promote",
  "memory_link_created",
  "memory_consolidated",
  "memory_link_invalidated",
  "approval_requested",
];
