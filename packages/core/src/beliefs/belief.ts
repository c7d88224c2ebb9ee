import type { EntityRef, Term } from "../facts/term.ts";

/** How the evidence for a belief stands, from the strongest for it to the strongest against it. */
export type Stance = "supports" | "likely_true" | "uncertain" | "likely_false" | "contradicts";

/** What the evidence of several events, weighed, makes of a claim. */
export interface Belief {
  /** `belief_` and 26 characters; the same as long as anything is known of the claim. */
  readonly id: string;
  readonly scope: string;
  readonly about: EntityRef;
  /** The claim as a sentence: `Ana lives in Porto`. */
  readonly claim: string;
  readonly predicate: string;
  readonly object: Term;
  readonly stance: Stance;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Within these bounds the confidence lies, given how much evidence there is. */
  readonly confidenceInterval: readonly [low: number, high: number];
  /** Ids of the facts it rests on, and of what it was stated to rest on. */
  readonly supports: readonly string[];
  /** Ids of the facts that speak against it. */
  readonly contradictedBy: readonly string[];
  /** From when to when the claim held, as far as is known: RFC 3339 in UTC. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** When the first and the last evidence was recorded. */
  readonly recordedFrom: string;
  readonly lastRevisedAt: string;
}

/** A belief to state. */
export interface BeliefStatement {
  /** As a sentence: `Ana will leave Acme this year`. */
  readonly statement: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Ids of events and facts that it rests on, of its scope or one around it. */
  readonly supports?: readonly string[] | undefined;
  /** Whom or what it is about, a name or an id. @default the start of the statement */
  readonly subject?: string | undefined;
  /** Which question about the subject it answers, such as `outlook`. @default "asserts" */
  readonly predicate?: string | undefined;
  /** From when on: RFC 3339, or a date read as midnight UTC. @default now */
  readonly validFrom?: string | undefined;
}

/** How a belief came to be what it is. */
export interface BeliefHistory {
  /** As it is held now; one whose claim has ended, as of its last day. */
  readonly current: Belief;
  /** As it was held each time that its evidence had changed, the oldest first. */
  readonly versions: readonly Belief[];
  /** How many versions there are. */
  readonly revisionCount: number;
}

/** Why something is believed. */
export interface BeliefExplanation {
  readonly belief: Belief;
  readonly supportGraph: SupportGraph;
  /** The graph in words. */
  readonly narrative: string;
  /** What put it into words: `extractive`, or the name of a model. */
  readonly narrativeModel: string;
}

/** What a belief rests on, down to events. */
export interface SupportGraph {
  readonly nodes: readonly SupportNode[];
  readonly edges: readonly SupportEdge[];
}

/** A record that a belief rests on. */
export interface SupportNode {
  readonly id: string;
  readonly type: "belief" | "fact" | "event" | "episode";
  /** From 0 to 1: how much it counts. */
  readonly weight: number;
  readonly summary: string;
}

/** How one record of the graph leads to another. */
export interface SupportEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: "supported_by" | "contradicted_by" | "extracted_from" | "contains";
}
