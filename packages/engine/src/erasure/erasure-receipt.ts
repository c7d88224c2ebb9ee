import { type Erasure, formatTimestamp, layers, type LayerCounts } from "@keepsake/core";
import canonicalize from "canonicalize";
import { hash } from "node:crypto";
import type { ErasureEnding, ErasureRecord } from "../storage/erasure-storage.ts";

/** The manifest of some events, as `ErasureReceipt` describes it. */
function hashManifest(eventIds: readonly string[]): string {
  const sorted = eventIds.toSorted((left, right) => (left < right ? -1 : 1));
  return hash("sha256", canonicalize(sorted) ?? "");
}

/** How an erasure ends that has deleted these events. */
export function toEnding(record: ErasureRecord, deletedIds: readonly string[]): ErasureEnding {
  const { erasure, audit, isCancelled } = record;
  const { erasureId, scope, startedAt } = erasure;
  const completedAt = formatTimestamp(Date.now());
  const deleted: LayerCounts = { ...erasure.deleted, events: deletedIds.length };
  const ended: Erasure = {
    ...erasure,
    status: isCancelled ? "cancelled" : "completed",
    phase: "done",
    fractionComplete: 1,
    deleted,
    endedAt: completedAt,
    problem: null,
  };
  const told = {
    erasureId,
    startedAt,
    completedAt,
    partial: isCancelled,
    deleted,
    manifestSha256: hashManifest(deletedIds),
  };
  return {
    record: { ...record, erasure: ended },
    receipt: { ...told, scope, actor: audit.actor },
    audit: { ...audit, details: told },
  };
}

/** What is gone of `before` once `left` is what would still go. */
export function subtractCounts(before: LayerCounts, left: LayerCounts): LayerCounts {
  const [events, episodes, facts, beliefs, understanding] = layers.map((layer) =>
    Math.max(0, before[layer] - left[layer]),
  );
  return {
    events: events ?? 0,
    episodes: episodes ?? 0,
    facts: facts ?? 0,
    beliefs: beliefs ?? 0,
    understanding: understanding ?? 0,
  };
}
