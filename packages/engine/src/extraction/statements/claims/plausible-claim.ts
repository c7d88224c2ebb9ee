import { termText } from "@keepsake/core";
import type { ClaimDraft } from "../../../layers/facts/claim.ts";
import { wordSet } from "../lexicon/word-set.ts";

/** Labels of values: what is told of one of them is told of something that was left out. */
const labels = wordSet(
  "budget price status state deadline owner version firmware contact plan database hosting host",
);
const named = wordSet("owner contact manager related_to partner");

/** Whether a claim can mean what it says: about a thing, not about a label, a number or itself. */
export function isPlausible({ subject, predicate, object }: ClaimDraft): boolean {
  const name = subject.name.toLowerCase();
  const isOfItself =
    named.has(predicate) && object !== null && termText(object).toLowerCase() === name;
  const isNumber = !/\p{L}/u.test(name);
  return !isOfItself && !isNumber && !(labels.has(name) && ofThings.has(predicate));
}

const ofThings = wordSet(
  "price budget status version deadline scheduled_for database deploys_on owner",
);
