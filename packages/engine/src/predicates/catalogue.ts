import type { Cardinality } from "../layers/facts/claim.ts";

/** What is known of a predicate. */
export interface PredicateEntry {
  readonly cardinality: Cardinality;
  /** Words that make a sentence of subject and object: `lives in` for "Ana lives in Porto". */
  readonly phrase: string;
}

/**
 * The predicates that the rules read. Callers' triples may use any other word: those hold one value
 * at a time and read as they are spelled.
 */
export const predicateCatalogue: Readonly<Record<string, PredicateEntry>> = {
  lives_in: { cardinality: "one", phrase: "lives in" },
  works_at: { cardinality: "one", phrase: "works at" },
  job_title: { cardinality: "one", phrase: "works as" },
  team: { cardinality: "one", phrase: "is on the team" },
  manager: { cardinality: "one", phrase: "has as manager" },
  studies_at: { cardinality: "one", phrase: "studies at" },
  teacher: { cardinality: "one", phrase: "has as teacher" },
  name: { cardinality: "one", phrase: "is named" },
  nickname: { cardinality: "one", phrase: "is called" },
  age: { cardinality: "one", phrase: "has the age" },
  birthday: { cardinality: "one", phrase: "has birthday on" },
  anniversary: { cardinality: "one", phrase: "has the anniversary" },
  phone: { cardinality: "one", phrase: "has the phone number" },
  email: { cardinality: "one", phrase: "has the email address" },
  partner: { cardinality: "one", phrase: "has as partner" },
  married_to: { cardinality: "one", phrase: "is married to" },
  diet: { cardinality: "one", phrase: "eats" },
  drives: { cardinality: "one", phrase: "drives" },
  plan: { cardinality: "one", phrase: "is on the plan" },
  price: { cardinality: "one", phrase: "costs" },
  budget: { cardinality: "one", phrase: "has the budget" },
  database: { cardinality: "one", phrase: "uses the database" },
  deploys_on: { cardinality: "one", phrase: "deploys on" },
  version: { cardinality: "one", phrase: "is on version" },
  status: { cardinality: "one", phrase: "has the status" },
  deadline: { cardinality: "one", phrase: "is due" },
  scheduled_for: { cardinality: "one", phrase: "is scheduled for" },
  located_in: { cardinality: "one", phrase: "is located in" },
  owner: { cardinality: "one", phrase: "is owned by" },
  contact: { cardinality: "one", phrase: "has as contact" },
  units: { cardinality: "one", phrase: "uses the units" },
  reply_language: { cardinality: "one", phrase: "wants replies in" },
  likes: { cardinality: "many", phrase: "likes" },
  dislikes: { cardinality: "many", phrase: "dislikes" },
  allergic_to: { cardinality: "many", phrase: "is allergic to" },
  takes: { cardinality: "many", phrase: "takes" },
  speaks: { cardinality: "many", phrase: "speaks" },
  learning: { cardinality: "many", phrase: "is learning" },
  plays: { cardinality: "many", phrase: "plays" },
  member_of: { cardinality: "many", phrase: "is a member of" },
  has_pet: { cardinality: "many", phrase: "has as pet" },
  pet_name: { cardinality: "many", phrase: "has a pet named" },
  owns: { cardinality: "many", phrase: "owns" },
  uses: { cardinality: "many", phrase: "uses" },
  goal: { cardinality: "many", phrase: "has the goal" },
  related_to: { cardinality: "many", phrase: "is related to" },
  prefers: { cardinality: "many", phrase: "prefers" },
  instruction: { cardinality: "many", phrase: "asks for" },
};

/** What is known of any predicate: an unknown one holds one value at a time. */
export function predicateEntry(predicate: string): PredicateEntry {
  const known = Object.hasOwn(predicateCatalogue, predicate)
    ? predicateCatalogue[predicate]
    : undefined;
  return known ?? { cardinality: "one", phrase: predicate.replaceAll(/[_.]+/g, " ") };
}
