import { scopeChain } from "../../../scope-path.ts";
import type { OutboxEvent, WantedEvents } from "../../../outbox/outbox-event.ts";
import type { SubscriptionRow } from "../tables/subscriptions-table.ts";
import type { Tables } from "../tables/tables.ts";
import { keepsakeEventNames } from "@keepsake/core";

/** Queues what happened in a scope for each subscription that asks for it; runs within a transaction. */
export function queueEvents(
  tables: Tables,
  scope: string,
  events: () => readonly OutboxEvent[],
): void {
  const rows = tables.subscriptions.ofScopes(scopeChain(scope));
  if (rows.length === 0) {
    return;
  }
  for (const { type, recordId, data, atMs } of events()) {
    for (const row of rows.filter(({ subscription }) => wants(subscription, type))) {
      const subscription = { number: row.number, id: row.subscription.id };
      tables.deliveries.queue({ subscription, type, scope, recordId, data, atMs });
    }
  }
}

/** What subscriptions of a scope ask for. */
export function wantedEvents(tables: Tables, scope: string): WantedEvents {
  const rows = tables.subscriptions.ofScopes(scopeChain(scope));
  return new Set(
    keepsakeEventNames.filter((name) => rows.some(({ subscription }) => wants(subscription, name))),
  );
}

function wants({ events }: SubscriptionRow["subscription"], type: OutboxEvent["type"]): boolean {
  return events === null || events.includes(type);
}
