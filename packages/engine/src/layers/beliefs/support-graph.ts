import {
  contentText,
  type MemoryEvent,
  type SupportEdge,
  type SupportGraph,
  type SupportNode,
} from "@keepsake/core";
import { shortenText } from "../../text/shorten-text.ts";
import { factText } from "../facts/fact-text.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import type { WeighedClaim } from "./weigh-beliefs.ts";

const summaryLength = 200;

/** The events that facts were taken from, by id; those that were forgotten are not among them. */
export type EventsById = ReadonlyMap<string, MemoryEvent>;

/** What a claim rests on: its belief, the facts for and against it, and their events. */
export function toSupportGraph(
  { belief, fact, opposing }: WeighedClaim,
  events: EventsById,
): SupportGraph {
  const facts = [fact, ...opposing];
  const told = facts.flatMap((each) => nodesOfEvents(each, events));
  return {
    nodes: [
      { id: belief.id, type: "belief", weight: belief.confidence, summary: belief.claim },
      ...facts.map(toFactNode),
      ...new Map(told.map((node) => [node.id, node])).values(),
    ],
    edges: [
      { from: belief.id, to: fact.id, relation: "supported_by" },
      ...opposing.map(({ id }) => against(belief.id, id)),
      ...facts.flatMap((each) => edgesToEvents(each, events)),
    ],
  };
}

function toFactNode(fact: FactVersion): SupportNode {
  const weight = Math.max(0, ...fact.supports.map(({ confidence }) => confidence));
  return { id: fact.id, type: "fact", weight, summary: factText(fact) };
}

function nodesOfEvents({ supports }: FactVersion, events: EventsById): readonly SupportNode[] {
  return supports.flatMap(({ eventId, confidence }) => {
    const event = events.get(eventId);
    return event === undefined ? [] : [toEventNode(event, confidence)];
  });
}

function toEventNode({ id, content }: MemoryEvent, weight: number): SupportNode {
  return { id, type: "event", weight, summary: shortenText(contentText(content), summaryLength) };
}

function edgesToEvents({ id, supports }: FactVersion, events: EventsById): readonly SupportEdge[] {
  return supports
    .filter(({ eventId }) => events.has(eventId))
    .map(({ eventId }) => ({ from: id, to: eventId, relation: "extracted_from" }));
}

function against(from: string, to: string): SupportEdge {
  return { from, to, relation: "contradicted_by" };
}
