import type { Pack, PackLayers, Recalled } from "../../recall/pack.ts";
import type { RecallDiagnostics } from "../../recall/recall-diagnostics.ts";
import { readBelief } from "./read-belief.ts";
import { readCitations, readWarnings } from "./read-citations.ts";
import { readConcept } from "./read-concept.ts";
import { readEpisode } from "./read-episode.ts";
import { readEvent } from "./read-event.ts";
import { readFact } from "./read-fact.ts";
import { listOf, orEmpty, type Reader, readObject, recordReader } from "./read-record.ts";

const readDiagnostics = recordReader<RecallDiagnostics>({
  timeMs: {},
  layersRequested: [],
  layers: {},
  drops: undefined,
});

/** Reads a pack. */
export const readPack: Reader<Pack> = recordReader<Pack>({
  packId: "",
  scope: "",
  view: "holistic",
  asOf: "",
  contextBlock: "",
  layers: orEmpty(
    recordReader<PackLayers>({
      events: recalled(readEvent),
      episodes: recalled(readEpisode),
      facts: recalled(readFact),
      beliefs: recalled(readBelief),
      understanding: recalled(readConcept),
    }),
  ),
  citations: readCitations,
  warnings: readWarnings,
  diagnostics: (given) => (given === undefined ? undefined : readDiagnostics(given)),
});

function recalled<T>(read: Reader<T>): Reader<readonly Recalled<T>[]> {
  return listOf((record) => {
    const { score } = readObject(record);
    return { ...read(record), ...(typeof score === "number" && { score }) };
  });
}
