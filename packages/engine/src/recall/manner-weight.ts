import type { SearchHit } from "../storage/log-storage.ts";
import { unpackManner } from "../text/manner.ts";
import { weights } from "./weights.ts";

/**
 * How much the evidence of a turn counts for how it is told. Who speaks of themselves, and names
 * particulars, tells what was not known; whoever speaks right after that mostly takes it up.
 */
export function weighManner(hit: SearchHit, before: SearchHit | undefined): number {
  const { aboutSelf, particulars } = unpackManner(hit.manner);
  const isReply = before !== undefined && isJustBefore(before, hit);
  const toldBefore = isReply ? unpackManner(before.manner).aboutSelf : 0;
  return (
    (1 + weights.aboutSelf * aboutSelf) *
    (1 - weights.afterAboutSelf * toldBefore) *
    (1 + weights.particulars * particulars)
  );
}

function isJustBefore(before: SearchHit, { scope, session, position }: SearchHit): boolean {
  return before.scope === scope && before.session === session && before.position === position - 1;
}
