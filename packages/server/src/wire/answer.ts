import type { Answer, RecordKind } from "@keepsake/core";
import { toCitationMap, toWireWarning } from "./pack.ts";

/** What stands beside an answer. */
export interface AnswerSettings {
  /** Milliseconds that it took. */
  readonly elapsedMs: number;
  /** The text that it was drawn from, where that was asked for. */
  readonly contextBlock: string | undefined;
}

/** An answer as the wire has it. */
export function toWireAnswer(answer: Answer, settings: AnswerSettings): object {
  const { elapsedMs, contextBlock } = settings;
  const { citations } = answer;
  return {
    ...answer,
    citations: citations.map((citation) => ({ ...citation, supportStrength })),
    provenance: {
      trail: [{ step: "answer", kept: citations.length, elapsedMs: Math.round(elapsedMs) }],
      citations: toCitationMap(citations),
    },
    diagnostics: {
      recallMs: Math.round(elapsedMs),
      llmMs: 0,
      totalMs: Math.round(elapsedMs),
      packUsed: countByLayer(citations.map(({ layer }) => layer)),
      answerModel: "extractive",
      answerTokens: { prompt: 0, completion: 0 },
    },
    warnings: answer.warnings.map(toWireWarning),
    ...(contextBlock !== undefined && { contextBlock }),
  };
}

/** What is cited holds the words of the answer, or the fact that it states. */
const supportStrength = 1;

const layerNames: Readonly<Record<RecordKind, string>> = {
  event: "events",
  episode: "episodes",
  fact: "facts",
  belief: "beliefs",
  understanding: "understanding",
};

function countByLayer(kinds: readonly RecordKind[]): object {
  const byLayer = Map.groupBy(kinds, (kind) => layerNames[kind]);
  return Object.fromEntries(Array.from(byLayer, ([layer, found]) => [layer, found.length]));
}
