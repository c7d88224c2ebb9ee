import { termText } from "@keepsake/core";
import type { ClaimDraft } from "../../../layers/facts/claim.ts";
import type { PriorClaim } from "./corrections.ts";
import type { Referent } from "./discourse.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isPartOf } from "../claims/same-object.ts";
import type { Statement } from "../statement.ts";

/** What holds of a thing only as long as it is to take place or to be had. */
const ofArrangements = wordSet("scheduled_for deadline located_in status budget deploys_on");
/** What somebody has or does, which ends when the thing does. */
const possessions = wordSet(
  "uses owns drives goal member_of plan has_pet pet_name takes plays learning database",
);

const machine =
  / (?:instance|cluster|server|box|account|subscription|database|db|licence|license)$/iu;

/** What was told before of a thing that is over, the latest first. */
export function findEnded(name: string, priors: readonly PriorClaim[]): PriorClaim[] {
  const plain = name.replace(machine, "");
  const matching = priors.filter(({ claim }) => isAbout(claim, name) || isAbout(claim, plain));
  return [
    ...new Map(
      matching.map((prior) => [`${prior.claim.subject.id} ${prior.claim.predicate}`, prior]),
    ).values(),
  ];
}

function isAbout(claim: ClaimDraft, name: string): boolean {
  if (claim.kind !== "assertion" || claim.object === null) {
    return false;
  }
  return ofArrangements.has(claim.predicate)
    ? isPartOf(claim.subject.name, name)
    : possessions.has(claim.predicate) && isNamedIn(termText(claim.object), name);
}

/** "the marathon" is meant by "run a marathon". */
function isNamedIn(object: string, name: string): boolean {
  const end = object.toLowerCase().split(" ").slice(-2).join(" ");
  return isPartOf(name, object) || isPartOf(name, end);
}

/** The name of the thing that "it" stands for, by what was told last: the canoe of "I own a canoe". */
export function lastThing(priors: readonly PriorClaim[]): string | null {
  const [last] = priors;
  const claim = priors.find(
    (prior) =>
      prior.eventId === last?.eventId &&
      (possessions.has(prior.claim.predicate) || ofArrangements.has(prior.claim.predicate)),
  )?.claim;
  if (!claim) {
    return null;
  }
  return ofArrangements.has(claim.predicate)
    ? claim.subject.name
    : claim.object && termText(claim.object);
}

const dropped = wordSet("cancelled canceled scrapped dropped");
const gone = wordSet("sold expired lost stolen scrapped cancelled canceled dropped");

/** "The demo is cancelled" ends the arrangement, and is a status only where one was told before. */
export function isOnlyDropped(
  { predicate, object }: Statement,
  { entity }: Pick<Referent, "entity">,
  priors: readonly PriorClaim[],
): boolean {
  const word = (object ?? "").toLowerCase();
  if (predicate === "status" && gone.has(word) && isHad(entity.name, priors)) {
    return true;
  }
  const told = priors.filter(
    ({ claim }) => claim.subject.id === entity.id && claim.kind === "assertion",
  );
  return (
    predicate === "status" &&
    dropped.has(word) &&
    told.some(({ claim }) => claim.predicate === "scheduled_for") &&
    !told.some(({ claim }) => claim.predicate === "status")
  );
}

/** Whether a thing was told of as what somebody has or does. */
function isHad(name: string, priors: readonly PriorClaim[]): boolean {
  return findEnded(name, priors).some(({ claim }) => possessions.has(claim.predicate));
}
