import type { ExtractionContext } from "../../extraction/extractor.ts";
import type { PendingTurn } from "../derivation-storage.ts";
import type { DerivedScope } from "./derived-scope.ts";
import type { StoredEvent } from "./stored-event.ts";

const recentTurns = 8;

/** An event as derivation reads it. */
export function toPendingTurn({ row, scope, capture }: StoredEvent): PendingTurn {
  const { id, envelope, observedAtMs, recordedAtMs } = capture;
  const { content, modality, observedActor } = envelope;
  const speaker = observedActor?.id ?? null;
  const turn = { eventId: id, scope, content, modality, speaker, observedAtMs };
  return { row, recordedAtMs, turn };
}

/** What was known of a scope before the event in `row`; `living` are its events, none forgotten. */
export function readContext(
  living: readonly StoredEvent[],
  derived: DerivedScope,
  row: number,
): ExtractionContext {
  const before = living.filter((stored) => stored.row < row);
  const ids = before.map(({ capture }) => capture.id);
  return {
    recent: before.slice(-recentTurns).map((stored) => ({
      turn: toPendingTurn(stored).turn,
      claims: derived.claims.filter(({ eventId }) => eventId === stored.capture.id),
    })),
    names: ids.flatMap((id) => derived.names.filter(({ eventId }) => eventId === id)),
  };
}
