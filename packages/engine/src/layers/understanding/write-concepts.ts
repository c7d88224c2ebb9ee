import {
  type Concept,
  formatTimestamp,
  type SynthesisRequest,
  type TextModel,
} from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import type { Storage } from "../../storage/storage.ts";
import { gatherEvidence, type SummaryEvidence } from "./gather-evidence.ts";
import { readScopeMaterial } from "./read-scope-material.ts";
import type { Summary } from "./summary.ts";
import { SummaryWriter } from "./summary-writer.ts";
import { chooseMaterial, type Material } from "./topic-material.ts";

/** What to write summaries of, and with what. */
export interface ConceptsOptions {
  readonly scope: string;
  readonly request: SynthesisRequest;
  readonly model?: TextModel | undefined;
  readonly signal: AbortSignal;
}

/** A version of a concept, and whether it is another than the one before. */
export interface WrittenConcept {
  readonly concept: Concept;
  readonly isNew: boolean;
}

/** What a version is written with. */
interface Writing {
  readonly scope: string;
  readonly force: boolean;
  readonly writer: SummaryWriter;
  /** The newest versions there are, by id. */
  readonly latest: ReadonlyMap<string, Concept>;
  /** Ids of the concepts there are or will be. */
  readonly conceptIds: ReadonlySet<string>;
}

const mostRelated = 10;

/**
 * Summarizes what a scope speaks of, a concept at a time. A version is new where the summary or what
 * it rests on differs from the one before, or where that is forced. The same memory gives the same
 * summaries, as long as no model writes them.
 */
export async function* writeConcepts(
  storage: Storage,
  { scope, request, model, signal }: ConceptsOptions,
): AsyncGenerator<WrittenConcept> {
  const { topics = [], force = false } = request;
  const read = await readScopeMaterial(storage, { scope, topics, signal });
  const materials = chooseMaterial(read, topics);
  const known = await storage.listConcepts([scope]);
  const writing = {
    scope,
    force,
    writer: new SummaryWriter({ model, signal }),
    latest: newestVersions(known),
    conceptIds: new Set([
      ...known.map(({ id }) => id),
      ...materials.map(({ subject }) => subject.conceptId),
    ]),
  };
  for (const material of materials) {
    signal.throwIfAborted();
    await endOfTurn();
    const written = await writeConcept(material, writing);
    if (written !== null) {
      yield written;
    }
  }
}

/** Of each concept the newest version. */
function newestVersions(concepts: readonly Concept[]): ReadonlyMap<string, Concept> {
  const newest = new Map<string, Concept>();
  for (const concept of concepts) {
    const other = newest.get(concept.id);
    if (other === undefined || other.version < concept.version) {
      newest.set(concept.id, concept);
    }
  }
  return newest;
}

/** Null where nothing is known of the subject. */
async function writeConcept(material: Material, writing: Writing): Promise<WrittenConcept | null> {
  const { subject } = material;
  const evidence = gatherEvidence(subject, material);
  const latest = writing.latest.get(subject.conceptId);
  const shown = [...evidence.facts, ...evidence.sentences];
  const { writer, force } = writing;
  const isByModel = writer.name !== "extractive" && latest?.writtenBy === writer.name;
  if (isByModel && !force && isSameSet(latest.supports, supportsOf(material, shown))) {
    return { concept: latest, isNew: false };
  }
  const summary = await writer.write(subject.name, evidence);
  if (summary === null) {
    return null;
  }
  const concept = toConcept(material, summary, writing);
  const isSame =
    latest !== undefined &&
    latest.recordedTo === null &&
    latest.summary === concept.summary &&
    isSameSet(latest.supports, concept.supports);
  return { concept, isNew: force || !isSame };
}

function toConcept(
  material: Material,
  { text, evidence, writtenBy }: Summary,
  writing: Writing,
): Concept {
  const { subject, relatedIds } = material;
  const { scope, latest, conceptIds } = writing;
  const related = relatedIds.filter((id) => conceptIds.has(id)).slice(0, mostRelated);
  return {
    id: subject.conceptId,
    scope,
    name: subject.name,
    topic: subject.name,
    entity: subject.entity,
    version: (latest.get(subject.conceptId)?.version ?? 0) + 1,
    summary: text,
    supports: supportsOf(material, evidence),
    related: related.map((conceptId) => ({ conceptId, relation: "co_occurs" })),
    confidence: confidenceOf(evidence),
    recordedFrom: formatTimestamp(Date.now()),
    recordedTo: null,
    writtenBy,
  };
}

/** Also the event that tells the name: when it is forgotten, so must the name be. */
function supportsOf(
  { subject: { namedBy } }: Material,
  evidence: readonly SummaryEvidence[],
): readonly string[] {
  const ids = evidence.flatMap(({ ids: own }) => own);
  return Array.from(new Set(namedBy === null ? ids : [...ids, namedBy]));
}

/** The mean of the evidence with one piece of none beside: one of 0.9 makes 0.45, five make 0.75. */
function confidenceOf(evidence: readonly SummaryEvidence[]): number {
  const sum = evidence.reduce((total, { confidence }) => total + confidence, 0);
  return Math.round((sum / (evidence.length + 1)) * 10_000) / 10_000;
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const others = new Set(right);
  return left.length === others.size && left.every((id) => others.has(id));
}
