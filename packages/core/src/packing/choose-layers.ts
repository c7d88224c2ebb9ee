import { ValidationError } from "../errors/validation-error.ts";
import { type Layer, layers } from "../layer.ts";
import type { RecallRequest } from "../recall/recall-request.ts";
import type { View } from "../view.ts";

/** Most records of each layer where the budgets do not say. */
const defaultLimits: Readonly<Record<Layer, number>> = {
  events: 20,
  episodes: 3,
  facts: 10,
  beliefs: 5,
  understanding: 3,
};

const layersOfViews: Readonly<Partial<Record<View, readonly Layer[]>>> = {
  raw: ["events"],
  structured: ["facts", "beliefs"],
};

/** Most records to give of a layer; 0 for a layer that is left out. */
export type LayerLimits = Readonly<Record<Layer, number>>;

/**
 * How many records of each layer a request asks for.
 *
 * @throws `ValidationError` on `include` where it names a layer that the view does not have.
 */
export function chooseLayers({
  view = "holistic",
  include,
  budgets = {},
}: RecallRequest): LayerLimits {
  const ofView = layersOfViews[view] ?? layers;
  const missing = include?.find((layer) => !ofView.includes(layer));
  if (missing !== undefined) {
    const reason = `the view ${view} has no ${missing}; it has ${ofView.join(" and ")}: name of those, or choose another view`;
    throw new ValidationError("include", reason);
  }
  const { maxEvents, perLayerLimits = {} } = budgets;
  const limitOf = (layer: Layer): number => {
    if (!(include ?? ofView).includes(layer)) {
      return 0;
    }
    const limit = perLayerLimits[layer] ?? defaultLimits[layer];
    return layer === "events" ? chooseEventLimit(perLayerLimits.events, maxEvents) : limit;
  };
  return {
    events: limitOf("events"),
    episodes: limitOf("episodes"),
    facts: limitOf("facts"),
    beliefs: limitOf("beliefs"),
    understanding: limitOf("understanding"),
  };
}

function chooseEventLimit(perLayer: number | undefined, maxEvents: number | undefined): number {
  return perLayer === undefined && maxEvents === undefined
    ? defaultLimits.events
    : Math.min(perLayer ?? Infinity, maxEvents ?? Infinity);
}
