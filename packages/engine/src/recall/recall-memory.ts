import { formatTimestamp, layers, type Pack, type PackLayers } from "@keepsake/core";
import { createId } from "../create-id.ts";
import type { Storage } from "../storage/storage.ts";
import { packWithinBudgets } from "@keepsake/core/packing";
import { findRecords } from "./find-records.ts";
import { planRecall, type RecallCall } from "./recall-plan.ts";
import { RecallTrace } from "./recall-trace.ts";

/**
 * Finds what bears on a query and packs it: works out which scopes, layers and times are asked for,
 * finds and ranks records of each layer, and takes the best within the budgets. Without a query the
 * newest records are packed.
 *
 * @throws `ValidationError` naming the field at fault.
 */
export async function recallMemory(
  storage: Storage,
  scope: string,
  { nowMs = Date.now(), ...call }: RecallCall,
): Promise<Pack> {
  const { request } = call;
  const trace = new RecallTrace(request.diagnostics);
  const plan = await trace.time("plan", () => planRecall(storage, { ...call, scope, nowMs }));
  const found = await findRecords(storage, plan, trace);
  const packed = await trace.time("pack", () => packWithinBudgets(found, plan.block));
  noteUnpacked(trace, found, packed.layers);
  const diagnostics = trace.toDiagnostics(plan.limits, packed.layers);
  return {
    packId: createId("pack"),
    scope,
    view: request.view ?? "holistic",
    asOf: formatTimestamp(nowMs),
    ...packed,
    warnings: [...plan.warnings, ...trace.warnings],
    ...(diagnostics !== undefined && { diagnostics }),
  };
}

function noteUnpacked(trace: RecallTrace, found: PackLayers, packed: PackLayers): void {
  for (const layer of layers) {
    const kept = new Set(packed[layer].map(({ id }) => id));
    const left = found[layer].filter(({ id }) => !kept.has(id));
    trace.of(layer).drop(
      "tokens",
      left.map(({ id }) => id),
    );
  }
}
