import type { Claim } from "./claim.ts";
import type { PlacedAssertion } from "./place-assertions.ts";
import { termKey } from "./term-key.ts";

/** What takes assertions back: a withdrawal, or an assertion that corrects another. */
export interface Voider {
  readonly claim: Claim;
  /** The object it takes back; null for whichever. */
  readonly objectKey: string | null;
  /** The object that stands beside what is taken back, in the same event; null for whichever. */
  readonly spares: string | null;
}

/** What a claim takes back. */
export function toVoiders(claim: Claim): readonly Voider[] {
  const { kind, object, corrects } = claim;
  if (kind === "withdrawal") {
    return object === null
      ? [{ claim, objectKey: null, spares: null }]
      : [{ claim, objectKey: termKey(object), spares: "" }];
  }
  return kind === "assertion" && corrects !== null && object !== null
    ? [{ claim, objectKey: termKey(corrects), spares: termKey(object) }]
    : [];
}

/** Whether an assertion of an object that is taken back is taken back. */
export function isVoidedBy(voider: Voider, placed: PlacedAssertion): boolean {
  return voider.claim.observedAtMs >= placed.claim.observedAtMs && !isSpared(voider, placed);
}

/** `voiders` are by the time of telling. */
export function isVoidedByAny(voiders: readonly Voider[], placed: PlacedAssertion): boolean {
  const last = voiders.findLast((voider) => !isSpared(voider, placed));
  return last !== undefined && isVoidedBy(last, placed);
}

function isSpared({ claim, spares }: Voider, placed: PlacedAssertion): boolean {
  const stands = spares === null || spares === placed.objectKey;
  return stands && claim.eventId === placed.claim.eventId;
}
