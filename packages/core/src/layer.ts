/** The layers of memory: the log of events, and what is derived from it. */
export const layers = ["events", "episodes", "facts", "beliefs", "understanding"] as const;

/** One layer of memory, as packs and requests name it. */
export type Layer = (typeof layers)[number];

/** How many records of each layer. */
export type LayerCounts = Readonly<Record<Layer, number>>;

/** One record of a layer, as citations name it. */
export type RecordKind = "event" | "episode" | "fact" | "belief" | "understanding";
