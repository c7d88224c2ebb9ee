import type { DateInText } from "../../../temporal/dates-in-text.ts";

/** A word, number, address, date or mark of a text. */
export interface Token {
  readonly text: string;
  /** Lower case with straight apostrophes; empty for a date. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** The date it names, where it does. */
  readonly date: DateInText | null;
}

const pattern = new RegExp(
  [
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}`,
    String.raw`\+?\(?\d[\d()/-]*(?:[ -]\(?\d[\d()/-]+){2,5}`,
    String.raw`(?:\+\d{1,3}[ -]?)?\(?0\d{2,5}\)?[ /-]\d{3,8}(?![\p{L}\p{N}])`,
    String.raw`\(\d{3}\) ?\d{3}[ -]\d{4}(?![\p{L}\p{N}])`,
    String.raw`\d{3}-\d{4}(?![\p{L}\p{N}-])`,
    String.raw`[€$£¥]?\+?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|k|m|%)?(?![\p{L}\p{N}])`,
    String.raw`(?:Mr|Mrs|Ms|Dr|Prof|St)\.`,
    String.raw`[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[-'’.&/+][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*(?:\+\+|#)?`,
    String.raw`\n|\.\.+|[^\s]`,
  ].join("|"),
  "gu",
);
const clitic = /^(.+?)(n't|'(?:m|s|re|ve|ll|d))$/u;
const unmarked = new Map(
  Object.entries({
    im: "i 'm",
    ive: "i 've",
    dont: "do n't",
    doesnt: "does n't",
    didnt: "did n't",
    isnt: "is n't",
    wasnt: "was n't",
    arent: "are n't",
    cant: "can n't",
    wont: "will n't",
    hes: "he 's",
    shes: "she 's",
    theyre: "they 're",
    werent: "were n't",
    havent: "have n't",
    hasnt: "has n't",
    wouldnt: "would n't",
    couldnt: "could n't",
    shouldnt: "should n't",
    youre: "you 're",
    thats: "that 's",
    weve: "we 've",
    theyve: "they 've",
    youve: "you 've",
    itll: "it 'll",
    theyll: "they 'll",
    whats: "what 's",
    wheres: "where 's",
    whos: "who 's",
  }),
);
const openQuotes = new Set('"“„«');
const closeQuotes = new Set('"”»“');

/** The tokens of a text, in order; a date is one token. */
export function tokenize(text: string, dates: readonly DateInText[]): Token[] {
  const tokens: Token[] = [];
  let isQuoted = false;
  let nextDate = 0;
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    const at = index;
    while (nextDate < dates.length && dateEnd(dates[nextDate]) <= at) {
      nextDate += 1;
    }
    const date = dates[nextDate];
    if (date && at >= date.index) {
      pushDate(tokens, date);
      continue;
    }
    isQuoted = isQuoted ? !closeQuotes.has(raw) : openQuotes.has(raw);
    pushWord(tokens, { raw, start: at, isQuoted: isQuoted || closeQuotes.has(raw) });
  }
  return tokens;
}

function dateEnd(date: DateInText | undefined): number {
  return date ? date.index + date.length : 0;
}

function pushDate(tokens: Token[], date: DateInText): void {
  const last = tokens.at(-1);
  if (last?.date === date) {
    return;
  }
  const end = dateEnd(date);
  tokens.push({ text: date.text, lower: "", start: date.index, end, isQuoted: false, date });
}

interface Raw {
  readonly raw: string;
  readonly start: number;
  readonly isQuoted: boolean;
}

function pushWord(tokens: Token[], { raw, start, isQuoted }: Raw): void {
  const lower = raw.toLowerCase().replaceAll("’", "'");
  const split = unmarked.get(lower)?.split(" ") ?? clitic.exec(lower)?.slice(1);
  if (!split || /^'?s$/u.test(lower)) {
    tokens.push({ text: raw, lower, start, end: start + raw.length, isQuoted, date: null });
    return;
  }
  const head = split[0] ?? "";
  const length = unmarked.has(lower) ? head.length : raw.length - (split[1] ?? "").length;
  const middle = start + length;
  const first = head === "ca" ? "can" : head;
  tokens.push({
    text: raw.slice(0, length),
    lower: first,
    start,
    end: middle,
    isQuoted,
    date: null,
  });
  tokens.push({
    text: raw.slice(length),
    lower: split[1] ?? "",
    start: middle,
    end: start + raw.length,
    isQuoted,
    date: null,
  });
}

/** Whether a token is written with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.date === null && /^\p{Lu}/u.test(token.text);
}

/** Whether a token is a word or a number. */
export function isWord(token: Token | undefined): boolean {
  return token !== undefined && token.date === null && /^[\p{L}\p{N}€$£¥+]/u.test(token.text);
}

/** The word at an index in lower case; empty for a date and past the end. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}
