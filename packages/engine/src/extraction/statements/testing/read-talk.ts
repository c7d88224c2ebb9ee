import { termText } from "@keepsake/core";
import type { Claim, ClaimDraft } from "../../../layers/facts/claim.ts";
import type { EntityName, Extraction, ReadTurn, Turn } from "../../extractor.ts";
import { createEnglishExtractor } from "../english-extractor.ts";

const told = Date.parse("2026-05-14T12:00:00Z");
const extractor = createEnglishExtractor();

/**
 * What the rules read out of the last of some turns, one line per claim: `lives_in Porto` of the
 * user, `Ana: lives_in Porto` of others, `- lives_in Porto` for what has ended, `~ lives_in Porto`
 * for what is put right. A turn that begins with `A:` is the assistant's.
 */
export function readTalk(...lines: readonly string[]): string[] {
  const recent: ReadTurn[] = [];
  const names: EntityName[] = [];
  let read: Extraction = { claims: [], names: [] };
  for (const [index, line] of lines.entries()) {
    const turn = toTurn(line, index);
    read = extract(turn, recent.slice(-8), names);
    recent.push({ turn, claims: read.claims.map((claim) => toClaim(claim, turn)) });
    names.push(...read.names.map((name) => ({ ...name, eventId: turn.eventId })));
  }
  return read.claims.map(claimLine).toSorted();
}

/** The claims that the rules read out of one turn. */
export function readClaims(text: string): readonly ClaimDraft[] {
  return extract(toTurn(text, 0), [], []).claims;
}

function extract(
  turn: Turn,
  recent: readonly ReadTurn[],
  names: readonly EntityName[],
): Extraction {
  const read = extractor.extract(turn, { recent, names });
  if (read instanceof Promise) {
    throw new TypeError("The rules read without waiting.");
  }
  return read;
}

function toTurn(line: string, index: number): Turn {
  const isAssistant = line.startsWith("A: ");
  return {
    eventId: `event_${index}`,
    scope: "org:tests/user:ben",
    content: {
      kind: "message",
      role: isAssistant ? "assistant" : "user",
      text: isAssistant ? line.slice(3) : line,
    },
    modality: "text",
    speaker: null,
    observedAtMs: told + index,
  };
}

function toClaim(draft: ClaimDraft, turn: Turn): Claim {
  return {
    ...draft,
    eventId: turn.eventId,
    observedAtMs: turn.observedAtMs,
    recordedAtMs: turn.observedAtMs,
  };
}

function claimLine(claim: ClaimDraft): string {
  const mark = { assertion: claim.corrects ? "~ " : "", retraction: "- ", withdrawal: "x " }[
    claim.kind
  ];
  const subject = claim.subject.id === "ent_ben" ? "" : `${claim.subject.name}: `;
  const object = claim.object === null ? "*" : termText(claim.object);
  return `${mark}${subject}${claim.predicate} ${object}`;
}
