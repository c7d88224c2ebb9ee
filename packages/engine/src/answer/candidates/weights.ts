/**
 * What speaks for a fact and against it, and how much. Set by hand and swept one at a time over
 * labelled dialogues: most may change by a third and hardly an answer does. The floor `leastScore`
 * is lower than the dialogues it was first set on would have it, since others gained by it.
 */
export const weights = {
  /** A fact below this answers nothing. */
  leastScore: 0.36,
  /** One from here on answers whatever else there is. */
  sureScore: 0.5,
  /** One below that must be better than all others by this much. */
  clearMargin: 0.12,
  /** A value of a broad predicate must fit this much of what else the question says. */
  leastOverlap: 0.35,
  /** What fits better than the reading of a pattern by this much answers instead. */
  overruling: 0.4,
  /** Without a word for its predicate a fact must fit nearly all of it. */
  leastWithoutCue: 0.75,
  /** What scores this near to the best answers beside it. */
  margin: 0.1,
  /** Where several are asked for, what is of the same predicate answers further down. */
  pluralMargin: 0.3,
  /** The predicate tells more of what is asked than the words beside it. */
  cue: 0.6,
  overlap: 0.4,
  /** From here on a word can hardly mean another predicate. */
  sureCue: 0.9,
  /** A cue whose words ask for something else, as those of "for a living" do. */
  claimedCue: 0.4,
  /** A doubtful cue beside one that is sure. */
  cueBesideSure: 0.8,
  /** What the question word alone says. */
  cueBySort: 0.45,
  /** "What do I not like", "where am I moving to": what is not so, or not yet. */
  contrary: 0.3,
  /** What is of nobody that the question mentions, where it mentions somebody. */
  otherSubject: 0.25,
  /** What is of anybody, where the question mentions nobody. */
  anySubject: 0.8,
  /** The asker, where somebody else is mentioned as well. */
  askerBeside: 0.8,
  /** Where nobody is mentioned, what the question says besides must be found this much. */
  looseOverlap: 0.35,
  looseShare: 0.6,
  /** What the question is about is told of nowhere near. */
  missingNeeded: 0.55,
  /** Not the kind of thing that is asked for. */
  misfit: 0.35,
  /** Of another kind of things that the predicate has as well. */
  otherKind: 0.75,
  /** Of a kind that is nowhere named. */
  unnamedKind: 0.7,
} as const;
