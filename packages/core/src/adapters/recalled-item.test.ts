import { expect, test } from "vitest";
import type { Belief } from "../beliefs/belief.ts";
import type { Citation } from "../recall/citation.ts";
import type { Pack } from "../recall/pack.ts";
import { toRecalledItems } from "./recalled-item.ts";

const times = { recordedFrom: "2026-03-05T14:00:01.000Z", recordedTo: null };
const held = { validFrom: "2026-03-05T14:00:00.000Z", validTo: null };
const porto = { type: "entity", id: "ent_porto", name: "Porto" } as const;
const ana = { id: "ent_ana", name: "Ana" };
const lives = { scope: "user:ana", predicate: "lives_in", object: porto, confidence: 0.9 };

const fact = {
  ...lives,
  ...held,
  ...times,
  id: "fact_1",
  subject: ana,
  matter: null,
  supports: ["evt_1"],
  conflictsWith: [],
  text: "Ana lives in Porto",
  score: 3,
};

const belief: Belief = {
  ...lives,
  ...held,
  ...times,
  id: "belief_1",
  about: ana,
  claim: "Ana lives in Porto",
  stance: "supports",
  confidenceInterval: [0.6, 1],
  supports: ["fact_1"],
  contradictedBy: [],
  lastRevisedAt: times.recordedFrom,
};

const concept = {
  ...times,
  id: "cn_1",
  scope: "org:acme",
  name: "Porto",
  topic: "Porto",
  entity: porto,
  version: 1,
  summary: "Where Ana lives.",
  supports: ["fact_1"],
  related: [],
  confidence: 0.5,
  writtenBy: "extractive",
};

const episode = {
  id: "ep_1",
  scope: "user:ana",
  title: "I moved to Porto.",
  recordedFrom: times.recordedFrom,
  startedAt: "2026-03-05T14:00:00.000Z",
  endedAt: "2026-03-05T15:00:00.000Z",
  conversation: null,
  actors: ["Ana"],
  eventIds: ["evt_1", "evt_2"],
  causalChain: [],
};

const event = {
  id: "evt_1",
  scope: "user:ana",
  modality: "conversation",
  observedActor: "Ana",
  observedAt: "2026-03-05T14:00:00.000Z",
  recordedAt: times.recordedFrom,
  labels: [],
  metadata: {},
  content: { kind: "message", role: "user", text: "I moved to Porto." },
} as const;

function cite(id: string, number: number): Citation {
  return { ...event, id, marker: `[${number}]`, layer: "event" };
}

function packOf(citations: readonly Citation[]): Pack {
  return {
    packId: "pack_1",
    scope: "user:ana",
    view: "holistic",
    asOf: times.recordedFrom,
    layers: {
      facts: [fact],
      beliefs: [belief],
      understanding: [concept],
      episodes: [episode],
      events: [event],
    },
    contextBlock: "",
    citations,
    warnings: [],
  };
}

test("records of every layer are items with where they come from, in the order of the block", () => {
  const ids = ["fact_1", "belief_1", "cn_1", "ep_1", "evt_1"];
  const items = toRecalledItems(packOf(ids.map((id, index) => cite(id, index + 1))));
  const derived = { role: null, speaker: null, observedAt: times.recordedFrom, score: null };
  const own = { ...derived, scope: "user:ana" };
  const said = "I moved to Porto.";
  expect(items).toEqual([
    {
      ...own,
      ...held,
      id: "fact_1",
      layer: "fact",
      text: fact.text,
      score: 3,
      supports: ["evt_1"],
      citation: "[1]",
    },
    {
      ...own,
      ...held,
      id: "belief_1",
      layer: "belief",
      text: belief.claim,
      supports: ["fact_1"],
      citation: "[2]",
    },
    {
      ...derived,
      id: "cn_1",
      layer: "understanding",
      scope: "org:acme",
      text: "Porto: Where Ana lives.",
      supports: ["fact_1"],
      citation: "[3]",
    },
    {
      ...own,
      id: "ep_1",
      layer: "episode",
      text: said,
      validFrom: episode.startedAt,
      validTo: episode.endedAt,
      supports: ["evt_1", "evt_2"],
      citation: "[4]",
    },
    {
      ...own,
      id: "evt_1",
      layer: "event",
      text: said,
      role: "user",
      speaker: "Ana",
      observedAt: event.observedAt,
      citation: "[5]",
    },
  ]);
});

test("what is derived and has no line of its own is left out, what was said is not", () => {
  expect(toRecalledItems(packOf([cite("belief_1", 1)])).map(({ id }) => id)).toEqual([
    "belief_1",
    "evt_1",
  ]);
});
