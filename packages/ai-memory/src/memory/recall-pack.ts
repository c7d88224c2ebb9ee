import {
  type CallOptions,
  formatTimestamp,
  type Pack,
  type RecallRequest,
  ValidationError,
} from "@keepsake/core";
import { chooseLayers, packWithinBudgets } from "@keepsake/core/packing";
import type { DaemonClient } from "./daemon-client.ts";
import { findEvents } from "./find-events.ts";
import { createPackId } from "./pack-id.ts";

const defaultMaxTokens = 4_000;

/** What is asked for, and within which limits. */
export interface RecallCall {
  readonly request: RecallRequest;
  readonly options: CallOptions;
}

/**
 * Finds events that bear on a query and packs them within the budgets.
 *
 * @throws `ValidationError` naming the field at fault.
 */
export async function recallPack(
  client: DaemonClient,
  scope: string,
  { request, options }: RecallCall,
): Promise<Pack> {
  refuseDiagnostics(request);
  const limits = chooseLayers(request);
  const found = limits.events === 0 ? [] : await findEvents(client, scope, { request, options });
  const none = { episodes: [], facts: [], beliefs: [], understanding: [] };
  const records = { ...none, events: found.slice(0, limits.events), rivals: new Map() };
  const packed = packWithinBudgets(records, {
    maxTokens: request.budgets?.maxTokens ?? defaultMaxTokens,
    countTokens: undefined,
    citationMode: request.citationMode ?? "inline_with_markers",
  });
  return {
    packId: createPackId(),
    scope,
    view: request.view ?? "holistic",
    asOf: formatTimestamp(Date.now()),
    ...packed,
    warnings: [],
  };
}

function refuseDiagnostics({ diagnostics = "none" }: RecallRequest): void {
  if (diagnostics !== "none") {
    const reason = "ai-memory does not tell how it finds; leave it out";
    throw new ValidationError("diagnostics", reason);
  }
}
