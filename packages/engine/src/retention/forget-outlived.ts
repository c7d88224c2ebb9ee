import { formatTimestamp, type Layer, type LayerCounts, layers as allLayers } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import type { Grant } from "../access/access.ts";
import type { CheckedForget } from "../forget/check-forget-request.ts";
import { forgetRecords, type ForgettingParts } from "../forget/forget-records.ts";
import type { SelectorConditions } from "../forget/read-selector.ts";
import type { SweepPlan, SweepStep } from "./plan-sweep.ts";
import { mostToldIds } from "../storage/describe-forgetting.ts";

/** Events that are forgotten before others have their turn, so that a row of the audit log names each. */
const eventsInPart = mostToldIds;

/** By what a plan is carried out, and until when. */
export interface SweepTerms {
  readonly grants: ReadonlyMap<Layer, Grant>;
  readonly signal: AbortSignal | undefined;
  /** Called after each part, with how many events are done of how many, and what was forgotten of them. */
  readonly onPart: (done: number, total: number, events: number) => void;
}

/**
 * Forgets what a plan says part by part, behind the writes begun before each, and gives what it came
 * to: events that somebody else forgot meanwhile do not count.
 *
 * @throws the reason of the signal.
 */
export async function forgetOutlived(
  parts: ForgettingParts,
  { scope, steps, deleted }: SweepPlan,
  { grants, signal, onPart }: SweepTerms,
): Promise<LayerCounts> {
  const total = steps.reduce((sum, { events }) => sum + events.length, 0);
  let done = 0;
  let events = 0;
  for (const { grant, step } of grantedParts(steps, grants)) {
    signal?.throwIfAborted();
    const request = toRequest(step);
    const result = await forgetRecords(parts, { scope, grant, request, signal });
    done += step.events.length;
    events += result.deleted.events;
    onPart(done, total, events);
    await endOfTurn();
  }
  return { ...deleted, events };
}

interface GrantedPart {
  readonly grant: Grant;
  readonly step: SweepStep;
}

function* grantedParts(
  steps: readonly SweepStep[],
  grants: ReadonlyMap<Layer, Grant>,
): Generator<GrantedPart> {
  for (const { window, events } of steps) {
    const grant = grants.get(window.layer);
    if (grant !== undefined) {
      for (let at = 0; at < events.length; at += eventsInPart) {
        yield { grant, step: { window, events: events.slice(at, at + eventsInPart) } };
      }
    }
  }
}

function toRequest({ window, events }: SweepStep): CheckedForget {
  const { layer, retention, toMs } = window;
  const cascade = layer === "events" ? "redact_events" : "derived_only";
  const layers = layer === "events" ? allLayers : [layer];
  const selectedBy = ["recordedDuring"];
  const recordedBefore = formatTimestamp(toMs);
  return {
    selector: { ...nothingAsked, memoryIds: events.map(({ id }) => id) },
    cascade,
    layers: new Set(layers),
    dryRun: false,
    keyIn: () => null,
    details: { cascade, layers: [...layers], selectedBy, retention, recordedBefore },
  };
}

const nothingAsked: SelectorConditions = {
  memoryIds: null,
  aboutSubject: null,
  aboutEntity: null,
  predicate: null,
  labels: null,
  validDuring: null,
  recordedDuring: null,
};
