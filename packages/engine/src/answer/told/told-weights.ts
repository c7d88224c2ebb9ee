/**
 * How much each thing counts that speaks for a sentence of a talk between people. Chosen on two LoCoMo
 * conversations, with three others in view; neighbouring values change the share of answers with their
 * evidence by less than two points.
 */
export const toldWeights = {
  /** A word of the question in other words. */
  alike: 0.9,
  /** A word of the question elsewhere in the turn, or in the question that the turn answers. */
  turn: 0.7,

  /** Told in the time that the question names. */
  period: 0.1,
  /** A note in brackets is said by nobody. */
  note: 0.05,
  replied: 0.85,
  /** A word of the question one turn before, two before, and one after. */
  before: 0.5,
  earlier: 0.25,
  after: 0.1,
  /** How much rarer words tell more. */
  rarity: 0.5,
  /** What each further place among the recalled turns costs, by the logarithm of it. */
  rank: 0.05,
  /** Not the kind of thing that is asked for. */
  /** Without the person, place, time, number or title that is asked for. */
  noSpan: 0.1,
  otherKind: 0.25,
  /** What is told beyond the question, up to so many words. */
  newWords: 0.1,
  mostNewWords: 4,
  /** A sentence below this is no answer. */
  least: 0.3,
  /** What is told of another one may be better by this much, and what is asked is still told. */
  lead: 0.04,
} as const;
