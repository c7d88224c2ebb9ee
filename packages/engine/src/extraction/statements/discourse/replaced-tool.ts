import { termText } from "@keepsake/core";
import type { ClaimDraft } from "../../../layers/facts/claim.ts";
import type { ReadTurn } from "../../extractor.ts";
import type { PriorClaim } from "./corrections.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { readNounPhrase } from "../clauses/noun-phrase.ts";
import { toSingular } from "../objects/object-reader.ts";
import { isSameObject } from "../claims/same-object.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const changing = wordSet(
  "switched switching moved moving migrated migrating gone went changed changing swapped converted transferred",
);
const beforePurpose = wordSet("for our my the their");

interface Told {
  /** The latest first. */
  readonly priors: readonly PriorClaim[];
  readonly recent: readonly ReadTurn[];
}

/** "We've switched our books to Saldo" ends the tool that the books were told to be kept in. */
export function endOfReplaced(
  claim: ClaimDraft,
  tokens: readonly Token[],
  { priors, recent }: Told,
): ClaimDraft | null {
  const isTool = claim.kind === "assertion" && claim.predicate === "uses" && claim.object !== null;
  if (!isTool || !tokens.some(({ lower }) => changing.has(lower))) {
    return null;
  }
  const purposes = readPurposes(tokens);
  const replaced = priors.find((prior) => isReplaced(prior, claim, { purposes, recent }));
  return replaced
    ? {
        ...claim,
        kind: "retraction",
        object: replaced.claim.object,
        validFromMs: null,
        validToMs: claim.validFromMs,
        corrects: null,
        restsOn: [...claim.restsOn, ...(replaced.eventId === null ? [] : [replaced.eventId])],
      }
    : null;
}

function isReplaced(
  { claim, eventId }: PriorClaim,
  now: ClaimDraft,
  {
    purposes,
    recent,
  }: { readonly purposes: readonly string[]; readonly recent: readonly ReadTurn[] },
): boolean {
  const isOther =
    claim.kind === "assertion" &&
    claim.predicate === "uses" &&
    claim.subject.id === now.subject.id &&
    claim.object !== null &&
    now.object !== null &&
    !isSameObject(termText(claim.object), termText(now.object));
  const words =
    isOther && eventId !== null
      ? textOf(eventId, recent)
          .toLowerCase()
          .split(/[^\p{L}-]+/u)
      : [];
  return words.some((word) => word.length > 2 && purposes.includes(toSingular(word)));
}

function textOf(eventId: string, recent: readonly ReadTurn[]): string {
  const content = recent.find(({ turn }) => turn.eventId === eventId)?.turn.content;
  return content?.kind === "message" ? content.text : "";
}

/** What a sentence names as the use of a tool: "books", "sign-ups". */
function readPurposes(tokens: readonly Token[]): string[] {
  return tokens.flatMap((_token, at) => {
    const phrase = beforePurpose.has(wordAt(tokens, at)) ? readNounPhrase(tokens, at + 1) : null;
    const head = phrase?.words.at(-1);
    return head && /^\p{Ll}{3}/u.test(head.text) ? [toSingular(head.lower)] : [];
  });
}
