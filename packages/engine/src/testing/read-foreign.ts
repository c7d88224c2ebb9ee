import { termText } from "@keepsake/core";
import type { ClaimDraft } from "../layers/facts/claim.ts";
import type { ExtractionContext, Extractor } from "../extraction/extractor.ts";
import { createLanguageExtractor } from "../extraction/languages/language-extractor.ts";

/** When the sentences of these tests are told: 15 May 2026. */
export const toldAtMs: number = Date.parse("2026-05-15T10:00:00Z");

/** A sentence and the claims in it, each as {@link describeClaim} puts it. */
export type ForeignCase = readonly [text: string, ...claims: readonly string[]];

const silent: Extractor = { name: "rules", extract: () => ({ claims: [], names: [] }) };

/** The claims that are read in a turn of the user Ana. */
export async function readForeign(
  text: string,
  context: ExtractionContext = { recent: [], names: [] },
): Promise<readonly string[]> {
  const turn = {
    eventId: "evt_9",
    scope: "user:ana",
    content: { kind: "message", role: "user", text } as const,
    modality: "conversation",
    speaker: null,
    observedAtMs: toldAtMs,
  };
  const extractor = createLanguageExtractor({ otherwise: silent });
  return (await extractor.extract(turn, context)).claims.map(describeClaim);
}

/**
 * A claim in one line, the speaker left out: `lives_in Faro from 2020-01-01`, `Eva: likes tea`;
 * with `over` for a retraction, `was` for what held only before, `ever` for an unknown beginning.
 */
export function describeClaim(claim: ClaimDraft): string {
  const { subject, predicate, object, corrects } = claim;
  const parts = [
    subject.id === "ent_ana" ? "" : `${subject.name}:`,
    describeKind(claim),
    predicate,
    object === null ? "" : termText(object),
    describeTimes(claim),
    corrects === null ? "" : `not ${termText(corrects)}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function describeKind({ kind, holdsWhenTold }: ClaimDraft): string {
  if (kind === "retraction") {
    return "over";
  }
  return holdsWhenTold ? "" : "was";
}

function describeTimes(claim: ClaimDraft): string {
  const { isFromStated, validFromMs, validToMs } = claim;
  const isEver = validFromMs === null && claim.holdsWhenTold;
  const from = isFromStated ? `from ${toDay(validFromMs)}` : "";
  const to = validToMs === null || validToMs === toldAtMs ? "" : `to ${toDay(validToMs)}`;
  return [from, isEver ? "ever" : "", to].filter((part) => part !== "").join(" ");
}

function toDay(timeMs: number | null): string {
  return timeMs === null ? "" : new Date(timeMs).toISOString().slice(0, 10);
}
