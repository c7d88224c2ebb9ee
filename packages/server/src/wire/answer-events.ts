import type { Answer } from "@keepsake/core";
import type { StreamedEvent } from "../routing/to-event-stream.ts";
import { type AnswerSettings, toWireAnswer } from "./answer.ts";

/** The events of a stream that follow the text of an answer: where it comes from, and its end. */
export function toAnswerEnd(answer: Answer, settings: AnswerSettings): readonly StreamedEvent[] {
  const { packId, asOf, abstained } = answer;
  const { citations, provenance, diagnostics, warnings } = {
    citations: [],
    warnings: [],
    provenance: {},
    diagnostics: {},
    ...toWireAnswer(answer, settings),
  };
  return [
    ["citations", { citations }],
    ["provenance", provenance],
    ["diagnostics", diagnostics],
    ["done", { packId, asOf, abstained, warnings }],
  ];
}
