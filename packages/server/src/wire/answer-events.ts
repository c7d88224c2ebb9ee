import type { Answer } from "@keepsake/core";
import type { StreamedEvent } from "../routing/to-event-stream.ts";
import { type AnswerSettings, toWireAnswer } from "./answer.ts";

/** An answer as the events of a stream: its words, then where they come from. */
export function toAnswerEvents(answer: Answer, settings: AnswerSettings): readonly StreamedEvent[] {
  const { packId, asOf, abstained } = answer;
  const { citations, provenance, diagnostics } = {
    citations: [],
    provenance: {},
    diagnostics: {},
    ...toWireAnswer(answer, settings),
  };
  const words = answer.answer.match(/\S+\s*/g) ?? [];
  return [
    ...words.map((text): StreamedEvent => ["token", { text }]),
    ["citations", { citations }],
    ["provenance", provenance],
    ["diagnostics", diagnostics],
    ["done", { packId, asOf, abstained }],
  ];
}
