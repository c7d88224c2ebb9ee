/** What an apostrophe leaves behind: "didn't" is the two tokens "didn" and "t". */
const contractions =
  "s t d m ll re ve don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn mustn ain let";

const functionWords = `
  a an the this that these those
  i me my mine myself we us our ours ourselves you your yours yourself yourselves
  he him his himself she her hers herself it its itself they them their theirs themselves
  what which who whom whose when where why how
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought cannot
  and or but nor so if than then because as while until though although
  of at by for with about against between into through during before after above below
  to from up down in out on off over under again further upon within without toward towards
  now here there all any both each few more most other some such no not only own same too very
  just also ever either neither much many else one ones`;

/** How questions to a memory are worded: these say that something is asked, never what. */
const askingWords =
  "tell know remember recall mention mentioned say said kind type sort according please";

const stopWords: ReadonlySet<string> = new Set(
  `${contractions} ${functionWords} ${askingWords}`.trim().split(/\s+/u),
);

/** Whether a lower-case word of an English query says nothing about what is sought. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
