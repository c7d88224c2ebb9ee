import { monthNames } from "../text/calendar-dates.ts";

/** A kind of thing that a question asks for by a word, and how a sentence shows one. */
export interface ValueKind {
  /** What asks for it; its answer need not hold these words. */
  readonly asked: RegExp;
  readonly held: RegExp;
}

const number =
  /\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|million|once|twice|half|single|couple|several)\b/iu;
const languages =
  /\b(?:afrikaans|albanian|arabic|armenian|basque|bengali|breton|bulgarian|catalan|cantonese|chinese|croatian|czech|danish|dutch|english|esperanto|estonian|farsi|finnish|french|gaelic|galician|georgian|german|greek|hebrew|hindi|hungarian|icelandic|indonesian|irish|italian|japanese|korean|kurdish|latin|latvian|lithuanian|malay|maltese|mandarin|norwegian|persian|polish|portuguese|punjabi|romanian|russian|sanskrit|serbian|slovak|slovenian|somali|spanish|swahili|swedish|tagalog|tamil|thai|turkish|ukrainian|urdu|vietnamese|welsh|yiddish|yoruba|zulu|typescript|javascript|python|java|rust|ruby|kotlin|swift|php|golang|haskell|scala|sql)\b/iu;
const colours =
  /\b(?:red|blue|green|yellow|orange|purple|violet|pink|brown|black|white|gr[ea]y|beige|teal|turquoise|silver|gold(?:en)?|navy|maroon|cream|lilac|olive|crimson|scarlet|magenta|cyan|ivory|amber|copper|bronze|transparent)\b/iu;
const relations =
  /\b(?:mother|father|mum|mom|dad|parent|sister|brother|sibling|son|daughter|child|wife|husband|partner|boyfriend|girlfriend|fianc[eé]e?|uncle|aunt|cousin|niece|nephew|grand\p{L}+|friend|mate|neighbou?r|colleague|boss|teacher|doctor|in-law|twin|roommate|flatmate)s?\b/iu;
const units =
  /(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|half|few|couple of|several|some)\b)[\s\p{L}-]*\b(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|decades?|h|ms|s)\b|\bsince\b|\bfrom .* (?:to|until)\b/iu;
const clock =
  /\d\s?[:.h]\s?\d\d|\b\d{1,2}\s?(?:[ap]\.?m\b|o'clock|ish|uhr)|\b(?:noon|midday|midnight|half past|quarter (?:past|to)|o'clock)\b|\b(?:at|by|before|after|until|till|from|around) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu;
const money =
  /[€$£¥]\s?\d|\d[\d.,]*\s?(?:k\b|euros?|eur\b|dollars?|usd\b|pounds?|quid|gbp\b|francs?|chf\b|kr\b|cents?|bucks)|\b(?:free|nothing|for \d|at \d|costs? \d|paid \d|is \d)/iu;
const ages =
  /\b(?:is|was|i'm|turn\p{L}*|aged?|be|of|are|he's|she's)\s+(?:\p{L}+\s+){0,2}?(?:\d{1,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty))\b|\byears?[- ]old\b|\b\d+ years?\b/iu;
const weekdays = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend)\b/iu;

/** The more special kinds come first. */
const kinds: readonly ValueKind[] = [
  { asked: /\bhow old\b/i, held: ages },
  { asked: /\b(?:for )?how long\b/i, held: units },
  { asked: /\b(?:at |until |by |from |before )?(?:what|which) (?:time|hour)\b/i, held: clock },
  { asked: /\b(?:from |in |since )?(?:what|which) years?\b/i, held: /\b(?:19|20)\d\d\b/ },
  {
    asked: /\b(?:in )?(?:what|which) months?\b/i,
    held: new RegExp(`\\b(?:${monthNames.join("|")})\\b`, "i"),
  },
  { asked: /\b(?:what|which) (?:weekday|day of the week)s?\b/i, held: weekdays },
  { asked: /\b(?:in )?(?:what|which)(?: \w+)? languages?\b/i, held: languages },
  { asked: /\b(?:in )?(?:what|which) colou?rs?\b/i, held: colours },
  {
    asked:
      /\bhow (?:much|expensive)\b(?=.*\b(?:cost|pay|paid|spend|spent|charge|price|is|was|rent)\b)/i,
    held: money,
  },
  {
    asked: /\bwhat (?:did|do|does|have|has)\b(?=.*\b(?:pay|paid|cost|spend|spent|charge)\b)/i,
    held: money,
  },
  {
    asked:
      /\bhow (?:fast|quick|slow|high|tall|far|deep|wide|big|large|heavy|hot|cold|warm|loud|strong|often|many people(?: are| were| will| is)?(?: be)?(?: coming| attending| invited| there)?|many (?:times|things)|many|much)\b/i,
    held: number,
  },
  { asked: /\bhow (?:is|are|was|were)\b(?=.*\brelated to\b)/i, held: relations },
];

const askedName =
  /\b(?:what|how)(?:['’]s| is| was| are| were)(?: the names? of (?:the|my|our|his|her|their|\p{L}+['’]s)\b|\b(?=.*(?:['’]s names?|\bcalled|\bnamed)\W*$))/iu;

/** Whether a question is for a name. */
export function asksForName(question: string): boolean {
  return askedName.test(question);
}

const date = new RegExp(
  `\\b(?:${monthNames.join("|")})\\s+\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?:${monthNames.join("|")})\\b`,
  "giu",
);

/** Whether a sentence shows a kind of thing; a date is no size or number of things. */
export function showsKind(sentence: string, { held }: ValueKind): boolean {
  return held.test(held === number ? sentence.replaceAll(date, " ") : sentence);
}

/** The kind of thing a question asks for by a word for it; null for any. */
export function readValueKind(question: string): ValueKind | null {
  return kinds.find(({ asked }) => asked.test(question)) ?? null;
}

const nobody = new RegExp(
  `^(?:${monthNames.join("|")}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|i|i'm|ok)$`,
  "i",
);

/** Whether a capitalised word may name somebody, and is no month, weekday or feast. */
export function mayBeName(word: string): boolean {
  return !nobody.test(word);
}
