/**
 * How much each kind of evidence counts. Those for talk between people were chosen on some LoCoMo
 * conversations and confirmed on others; the neighbouring values tried change recall at 10 by less
 * than two points. Those for chats with an assistant rest on thinner ground: short dialogues
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
  /** The same where a question gathers what was told in many sessions: any one says little of the rest. */
  sessionGathered: 0.1,
  /** Mentions in a session at which a word counts half; one more adds ever less. */
  sessionSaturation: 1,
  /** A query that names a speaker asks about what that one said. */
  namedSpeaker: 1.2,
  /** Who gathers what somebody has done asks that one: others only take it up. */
  namedSpeakerGathered: 2,
  /** Things of a kind that is asked for, against the words of the query themselves. */
  gatheredThings: 0.8,
  /** The speaker's name as a word is a form of address: others say it to that one. */
  speakerName: 0.3,
  /** A turn that asks tells little. */
  question: 0.88,
  /** Who speaks of themselves alone tells more by so much: facts about people come from them. */
  aboutSelf: 0.15,
  /** What follows upon that takes it up, and counts less by so much. */
  afterAboutSelf: 0.2,
  /** Each of a name, a figure and a time makes a turn tell more by so much. */
  particulars: 0.08,
  /** An earlier turn that asks the same repeats every word of the query and answers nothing. */
  sameQuestion: 0.25,
  /** Beside an assistant, what a user says are the facts; an assistant guesses and echoes. */
  userBesideAssistant: 2.5,
  /** A turn observed on the date that the query names, as a share of all its words. */
  date: 0.35,
  /**
   * Each standard deviation that a turn is nearer in meaning than others are, as a share of all words.
   * The weights of meaning were chosen on the same two conversations, with two models in view: half
   * and double of each change recall at 10 by less than a point.
   */
  meaning: 0.1,
  /** Standard deviations above the mean at which meaning begins to count. */
  leastDeviations: 1,
  /** The meaning of the next turn, against that of the turn itself: a reply takes up what was said. */
  nextMeaning: 0.3,
  /** The meaning of another one's question for the turn that answers it. */
  answeredMeaning: 0.4,
  /** The meaning of the nearest turn of a session, for all of its turns. */
  sessionMeaning: 0.2,
  /** Cosines of turns with a query that are nothing to it, as most models give them. */
  usualCosine: { mean: 0.2, deviation: 0.12 },
  /** Turns that are too few to tell what is usual. */
  fewTurns: 10,
  /** Cosine from which meaning counts at the latest, where a filter may leave out what is nearer. */
  leastCosine: 0.25,
  /** What the words of a query are worth at least beside its meaning. */
  leastWorth: 1,
  /** Days before a named date in which a turn may speak of it beforehand. */
  daysBeforeDate: 2,
  /** Days after a named date over which turns still look back on it, ever less. */
  daysAfterDate: 14,
} as const;
