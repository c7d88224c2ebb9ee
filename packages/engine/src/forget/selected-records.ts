import type { Layer } from "@keepsake/core";
import { WithheldParts } from "../layers/withheld-parts.ts";
import type { SlotKey } from "../storage/derivation-storage.ts";
import type { DerivedLayer, EventPlace, Withholding } from "../storage/forgetting-storage.ts";

/** What one event claims of one slot. */
export interface SelectedClaim {
  readonly event: EventPlace;
  readonly slot: SlotKey;
}

/** What a selector selects. */
export interface SelectedRecords {
  /** Selected whole. */
  readonly events: readonly EventPlace[];
  readonly claims: readonly SelectedClaim[];
}

/** The events selected whole and those that make the claims, each once, in order of arrival. */
export function eventsOf({ events, claims }: SelectedRecords): readonly EventPlace[] {
  const all = [...events, ...claims.map(({ event }) => event)];
  return Array.from(new Map(all.map((event) => [event.id, event])).values()).toSorted(
    (left, right) => left.row - right.row,
  );
}

/** What to withhold so that layers leave out what is selected. */
export function toWithholdings(
  selected: SelectedRecords,
  layers: ReadonlySet<Layer>,
): readonly Withholding[] {
  return withheldLayers
    .filter(({ layer }) => layers.has(layer))
    .flatMap(({ layer, byClaim }) =>
      byClaim ? partsOf(selected, layer) : wholeOf(selected, layer),
    );
}

/** What is selected, to be asked event by event. */
export function toParts(selected: SelectedRecords): WithheldParts {
  return new WithheldParts(partsOf(selected, "facts"));
}

/** Facts and beliefs are made of claims, the others of whole events. */
const withheldLayers: readonly { readonly layer: DerivedLayer; readonly byClaim: boolean }[] = [
  { layer: "episodes", byClaim: false },
  { layer: "facts", byClaim: true },
  { layer: "beliefs", byClaim: true },
  { layer: "understanding", byClaim: false },
];

function wholeOf(selected: SelectedRecords, layer: DerivedLayer): readonly Withholding[] {
  return eventsOf(selected).map(({ id }) => ({ layer, eventId: id, slot: null }));
}

function partsOf({ events, claims }: SelectedRecords, layer: DerivedLayer): readonly Withholding[] {
  const whole = new Set(events.map(({ id }) => id));
  return [
    ...events.map(({ id }) => ({ layer, eventId: id, slot: null })),
    ...claims
      .filter(({ event }) => !whole.has(event.id))
      .map(({ event, slot }) => ({ layer, eventId: event.id, slot })),
  ];
}
