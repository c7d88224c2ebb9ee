import { contentText, type EntityRef } from "@keepsake/core";
import { deriveSlice } from "../derivation/derive-slice.ts";
import { LoopTurns } from "../derivation/loop-turns.ts";
import { KnownScope } from "../derivation/known-scope.ts";
import type { Extraction, ExtractionContext, Extractor, Turn } from "../extraction/extractor.ts";
import type { ClaimDraft } from "../layers/facts/claim.ts";
import type { Storage } from "../storage/storage.ts";
import { splitWords } from "../text/split-words.ts";

/** Derives everything that is left to derive, of texts that are read word by word. */
export async function deriveAll(storage: Storage): Promise<void> {
  const { signal } = new AbortController();
  const known = new KnownScope();
  while (
    (await deriveSlice({
      storage,
      extractor: wordExtractor,
      signal,
      known,
      loop: new LoopTurns(),
    })) !== null
  );
}

/**
 * Reads of any text that its first word has the last one, and by the number of words how; a text with
 * "move" in it rests on the turn before.
 */
const wordExtractor: Extractor = { name: "words", extract: readText };

function readText({ content, observedAtMs }: Turn, { recent }: ExtractionContext): Extraction {
  const words = splitWords(contentText(content));
  const [subject, object] = [toEntity(words[0]), toEntity(words.at(-1))];
  const isRetraction = words.length === 3;
  const before = words.includes("move") ? recent.slice(-1) : [];
  const draft: ClaimDraft = {
    kind: isRetraction ? "retraction" : "assertion",
    subject,
    predicate: words.length > 4 ? "has" : "is",
    matter: null,
    cardinality: words.length > 4 ? "many" : "one",
    object: { type: "entity", ...object },
    corrects: null,
    validFromMs: isRetraction ? null : observedAtMs,
    isFromStated: false,
    validToMs: isRetraction ? observedAtMs : null,
    holdsWhenTold: !isRetraction,
    confidence: 0.9,
    restsOn: before.map(({ turn }) => turn.eventId),
  };
  return { claims: [draft], names: [{ entityId: subject.id, name: subject.name, kind: "name" }] };
}

function toEntity(word = "nothing"): EntityRef {
  return { id: `ent_${word}`, name: word };
}
