import type { SearchHit } from "../storage/log-storage.ts";
import type { QueryAnalysis } from "./analyse-query.ts";
import type { ScopeShape } from "./scope-shape.ts";
import { weights } from "./weights.ts";

/** What turns are weighed against. */
export interface TurnWeighing {
  readonly query: QueryAnalysis;
  readonly shapes: ReadonlyMap<string, ScopeShape>;
  /** Those of the speakers that the query names. */
  readonly named: ReadonlySet<string>;
}

/** How much the evidence of a turn counts for who says it, and for whether it asks or tells. */
export function weighTurn(hit: SearchHit, { query, shapes, named }: TurnWeighing): number {
  const isUser = hit.role === "user" && shapes.get(hit.scope)?.hasAssistant === true;
  return (
    (hit.speaker !== null && named.has(hit.speaker) ? weighNamed(query) : 1) *
    (hit.isQuestion ? weighQuestion(hit, query) : 1) *
    (isUser ? weights.userBesideAssistant : 1)
  );
}

function weighNamed({ gathers }: QueryAnalysis): number {
  return gathers ? weights.namedSpeakerGathered : weights.namedSpeaker;
}

/** The same question has every word of the query and hardly more. */
function weighQuestion(hit: SearchHit, query: QueryAnalysis): number {
  const held = hit.terms.filter((term) => term < query.terms.length).length;
  const isSame = held >= query.terms.length && hit.wordCount <= 2 * query.words.length;
  return isSame ? weights.question * weights.sameQuestion : weights.question;
}
