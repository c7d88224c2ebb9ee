import type { SearchHit } from "../storage/log-storage.ts";
import { weights } from "./weights.ts";

/**
 * How much the words of one turn count for another, or for itself: 1 for its own, less for those
 * of the turns before and after it, and nothing beyond its session.
 */
export function weighNeighbour(source: SearchHit, target: SearchHit): number {
  const distance = target.position - source.position;
  if (distance === 0 && source.scope === target.scope) {
    return 1;
  }
  if (source.scope !== target.scope || source.session !== target.session) {
    return 0;
  }
  return distance > 0
    ? (weights.previousTurns[distance - 1] ?? 0) * weighAnswer(source, target)
    : (weights.nextTurns[-distance - 1] ?? 0);
}

function weighAnswer(question: SearchHit, answer: SearchHit): number {
  return isAnswerTo(question, answer) ? weights.answeredQuestion : 1;
}

/** Whether one of two turns of a session answers the other: it is the next one, of somebody else. */
export function isAnswerTo(question: SearchHit, answer: SearchHit): boolean {
  return (
    question.isQuestion &&
    answer.position === question.position + 1 &&
    (answer.speaker !== question.speaker || answer.role !== question.role)
  );
}
