/**
 * How much each kind of evidence counts. Those for talk between people were chosen on two LoCoMo
 * conversations, with three others in view; the neighbouring values tried change recall at 10 by
 * less than two points. Those for chats with an assistant rest on thinner ground: short dialogues
 * and cases made by hand.
 */
export const weights = {
  /** BM25's k1: a second mention adds little, because a turn says a thing once. */
  saturation: 0.9,
  /** BM25's b among people: a turn is one breath, and a long one tells more. */
  lengthPenalty: 0.3,
  /** BM25's b for an assistant's turns: long replies touch on everything. */
  assistantLengthPenalty: 0.9,
  /** A word one or two turns earlier, against one in the turn itself: it sets the subject. */
  previousTurns: [0.5, 0.25],
  /** A word one or two turns later: a reply takes up what was said, but adds its own. */
  nextTurns: [0.3, 0.15],
  /** The turn after another one's question answers it: the words asked count more for it. */
  answeredQuestion: 1.75,
  /** Beside an assistant turns stand more by themselves: a user moves from errand to errand. */
  neighboursBesideAssistant: 0.5,
  /** The words of a whole session, against those of a turn: evidence gathers in one sitting. */
  session: 0.5,
  /** Mentions in a session at which a word counts half; one more adds ever less. */
  sessionSaturation: 1,
  /** A query that names a speaker asks about what that one said. */
  namedSpeaker: 1.2,
  /** The speaker's name as a word is a form of address: others say it to that one. */
  speakerName: 0.3,
  /** A turn that asks tells little. */
  question: 0.8,
  /** An earlier turn that asks the same repeats every word of the query and answers nothing. */
  sameQuestion: 0.25,
  /** Beside an assistant, what a user says are the facts; an assistant guesses and echoes. */
  userBesideAssistant: 2.5,
  /** A turn observed on the date that the query names, as a share of all its words. */
  date: 0.35,
  /** A turn that means the same as the query, as a share of all its words. Chosen by hand. */
  meaning: 0.8,
  /** Cosine of two vectors up to which they have nothing to do with each other. */
  leastCosine: 0.25,
  /** What the words of a query are worth at least beside its meaning. */
  leastWorth: 1,
  /** Days before a named date in which a turn may speak of it beforehand. */
  daysBeforeDate: 2,
  /** Days after a named date over which turns still look back on it, ever less. */
  daysAfterDate: 14,
} as const;
