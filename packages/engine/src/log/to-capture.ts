import { contentText, type Envelope } from "@keepsake/core";
import { createId } from "../create-id.ts";
import type { Capture } from "../storage/log-storage.ts";
import { toIndexText } from "../text/index-text.ts";
import { isQuestion } from "../text/is-question.ts";
import { packManner, readManner } from "../text/manner.ts";
import { digestWrite } from "./digest-write.ts";

/**
 * Makes an envelope ready for storing: gives it an id and what the text index needs. What is stored
 * at once is recorded at one time, so that nothing seems to have been known before the rest of it.
 */
export function toCapture(envelope: Envelope, recordedAtMs: number = Date.now()): Capture {
  const said = contentText(envelope.content);
  const { text, wordCount } = toIndexText(said);
  return {
    id: createId("evt"),
    envelope,
    digest: envelope.idempotencyKey === null ? null : digestWrite(envelope),
    observedAtMs: Date.parse(envelope.context.observedAt),
    recordedAtMs,
    indexText: text,
    wordCount,
    isQuestion: isQuestion(said),
    manner: packManner(readManner(said)),
  };
}
