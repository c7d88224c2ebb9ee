import type { Extraction, Extractor } from "../extraction/extractor.ts";
import { contentText, type EntityRef } from "@keepsake/core";
import type { ClaimDraft } from "../layers/facts/claim.ts";

/**
 * Reads of each sentence `Ana likes Porto.` what it says; a sentence that begins with `She` is about
 * the subject of the last sentence of the event before.
 */
export function createThreeWordExtractor(read: string[] = []): Extractor {
  return {
    name: "three words",
    extract({ eventId, content, observedAtMs }, { recent }): Extraction {
      read.push(eventId);
      const before = recent.at(-1);
      const known = before?.claims.at(-1)?.subject;
      const sentences = contentText(content)
        .split(/\.\s*/)
        .filter((sentence) => sentence !== "");
      const claims = sentences.flatMap((sentence): readonly ClaimDraft[] => {
        const [subject = "", predicate = "", object = ""] = sentence.split(" ");
        const meant = subject === "She" ? known : toEntity(subject);
        const restsOn = subject === "She" && before !== undefined ? [before.turn.eventId] : [];
        return meant === undefined
          ? []
          : [
              {
                ...plain,
                subject: meant,
                predicate,
                object: toObject(object),
                restsOn,
                validFromMs: observedAtMs,
              },
            ];
      });
      const names = claims
        .filter(({ restsOn }) => restsOn.length === 0)
        .map(({ subject }) => ({
          entityId: subject.id,
          name: subject.name,
          kind: "name" as const,
        }));
      return { claims, names };
    },
  };
}

const plain: Omit<ClaimDraft, "subject" | "predicate" | "object" | "restsOn" | "validFromMs"> = {
  kind: "assertion",
  matter: null,
  cardinality: "many",
  corrects: null,
  isFromStated: false,
  validToMs: null,
  holdsWhenTold: true,
  confidence: 0.9,
};

function toEntity(name: string): EntityRef {
  return { id: `ent_${name.toLowerCase()}`, name };
}

function toObject(name: string): ClaimDraft["object"] {
  return { type: "entity", ...toEntity(name) };
}
