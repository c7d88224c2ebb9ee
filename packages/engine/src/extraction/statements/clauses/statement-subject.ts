import type { PriorClaim } from "../discourse/corrections.ts";
import type { Discourse, Referent } from "../discourse/discourse.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Statement } from "../statement.ts";

/** What was told before, and whom and what it spoke of. */
interface Before {
  readonly discourse: Discourse;
  readonly priors: readonly PriorClaim[];
}

const values = wordSet("firmware version price cost budget deadline database status");

/** "The firmware is 3.1.3": what it is of is what one was told of before. */
export function resolveSubject(
  { subject, predicate }: Statement,
  { discourse, priors }: Before,
): Referent | null {
  const isValue = subject.kind === "named" && values.has(subject.name.toLowerCase());
  const prior = isValue ? priors.find(({ claim }) => claim.predicate === predicate) : undefined;
  return prior
    ? {
        entity: prior.claim.subject,
        restsOn: prior.eventId === null ? [] : [prior.eventId],
        confidence: 0.8,
      }
    : discourse.resolve(subject);
}

/** Whether a statement needs a value told before that there is none of, or gives one that is known. */
export function lacksPrior(
  { needsPrior, isBefore, predicate }: Statement,
  { entity }: Referent,
  { priors }: Pick<Before, "priors">,
): boolean {
  const isTold = ({ claim }: PriorClaim): boolean =>
    claim.subject.id === entity.id && claim.predicate === predicate;
  const isKnown = priors.some(isTold);
  return needsPrior === true ? !isKnown : isBefore === true && isKnown;
}
