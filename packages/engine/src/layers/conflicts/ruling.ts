import type { ConflictResolution, ExperienceEnvelope, MemoryEvent } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";

const modality = "ruling";
const labelStart = "conflict:";
/** Rulings on one conflict that are looked at, the newest first. */
const mostRulings = 1_000;

/** What was decided of a conflict. */
export interface Ruling {
  readonly action: string;
  /** Null for none. */
  readonly reason: string | null;
  /** RFC 3339 in UTC. */
  readonly decidedAt: string;
  readonly decidedBy: string | null;
}

/** What makes an event part of a ruling on a conflict. */
export function toRulingEnvelope(
  conflictId: string,
  resolution: ConflictResolution,
  actor: string,
): Pick<ExperienceEnvelope, "modality" | "observedActor"> &
  Required<Pick<ExperienceEnvelope, "context">> {
  const { action } = resolution;
  const reason = "reason" in resolution ? (resolution.reason ?? "") : "";
  return {
    modality,
    context: { labels: [`${labelStart}${conflictId}`], metadata: { action, reason } },
    observedActor: { id: actor },
  };
}

/** What was decided last of each of some conflicts. */
export async function readRulings(
  storage: Storage,
  scopes: readonly string[],
  conflictIds: readonly string[],
): Promise<ReadonlyMap<string, Ruling>> {
  if (conflictIds.length === 0) {
    return new Map();
  }
  const events = await storage.listEvents({
    scopes,
    sinceMs: null,
    untilMs: null,
    labels: conflictIds.map((id) => `${labelStart}${id}`),
    observedActor: null,
    modality,
    after: null,
    limit: mostRulings,
  });
  return new Map(
    events.toReversed().flatMap((event) => conflictsOf(event).map((id) => [id, toRuling(event)])),
  );
}

function conflictsOf({ labels }: MemoryEvent): readonly string[] {
  return labels
    .filter((label) => label.startsWith(labelStart))
    .map((label) => label.slice(labelStart.length));
}

function toRuling({ metadata, recordedAt, observedActor }: MemoryEvent): Ruling {
  const { action, reason } = metadata;
  return {
    action: typeof action === "string" ? action : "",
    reason: typeof reason === "string" && reason !== "" ? reason : null,
    decidedAt: recordedAt,
    decidedBy: observedActor,
  };
}
