import { termText } from "@keepsake/core";
import type { ClaimDraft } from "../../../layers/facts/claim.ts";
import type { PriorClaim } from "../discourse/corrections.ts";
import { isSameObject } from "../claims/same-object.ts";

const refusing = /^(?:no|never|don't|do not|stop|without)\b/iu;
const leading =
  /^(?:(?:no|never|don't|do not|stop|without|use|using|give|give me|write|include|add)\s+)+/iu;

/** The wish of before that a new one turns around: "use semicolons" ends "no semicolons". */
export function endOfOpposite(claim: ClaimDraft, priors: readonly PriorClaim[]): ClaimDraft | null {
  if (!isWish(claim) || claim.object === null) {
    return null;
  }
  const wish = termText(claim.object);
  const opposite = priors.find(
    ({ claim: told }) =>
      isWish(told) && told.object !== null && isOpposite(termText(told.object), wish),
  );
  if (!opposite) {
    return null;
  }
  const { predicate, object, matter } = opposite.claim;
  const restsOn = opposite.eventId === null ? [] : [opposite.eventId];
  return {
    ...claim,
    kind: "retraction",
    predicate,
    object,
    matter,
    validToMs: claim.validFromMs,
    restsOn,
  };
}

function isWish({ kind, predicate }: ClaimDraft): boolean {
  return kind === "assertion" && (predicate === "instruction" || predicate === "prefers");
}

function isOpposite(one: string, other: string): boolean {
  return (
    refusing.test(one) !== refusing.test(other) &&
    isSameObject(one.replace(leading, ""), other.replace(leading, ""))
  );
}
