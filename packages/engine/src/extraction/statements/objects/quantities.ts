import { isEmail, isPhone } from "../asides/contact-data.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { joinTokens } from "../clauses/noun-phrase.ts";
import { type Token, wordAt } from "../wording/tokens.ts";
import { isNounAt, type ObjectReader } from "./object-reader.ts";

const aboutWords = wordSet("about around roughly only just now still at some approximately");
const currencyWords = wordSet(
  "euros euro dollars pounds quid eur usd gbp chf francs kr sek nok dkk k grand million thousand bucks cents € $ £ yen crowns zloty cold warm gross net",
);
const periods = wordSet(
  "month year week day night hour person head seat user quarter annum kilo litre piece session class lesson ticket",
);
const perWords = wordSet("a per each every an /");

/** An amount with its currency and period: "48k a year". */
export const readMoney: ObjectReader = (tokens, at) => {
  const from = aboutWords.has(wordAt(tokens, at)) ? at + 1 : at;
  if (!isAmount(tokens[from])) {
    return null;
  }
  let end = from + 1;
  while (currencyWords.has(wordAt(tokens, end)) && end - from < 4) {
    end += 1;
  }
  end += perWords.has(wordAt(tokens, end)) && periods.has(wordAt(tokens, end + 1)) ? 2 : 0;
  return isNounAt(tokens, end) ? null : { text: joinTokens(tokens.slice(from, end)), end };
};

/** An amount that is told for money by its currency, its period or its thousands. */
export const readCost: ObjectReader = (tokens, at) => {
  const read = readMoney(tokens, at);
  return read && /[\p{L}€$£¥]|\d[.,]\d{3}|^\d+[.,]\d{2}$/u.test(read.text) ? read : null;
};

/** An amount that stands alone, with or without its currency: no "400 guests". */
export const readTotal: ObjectReader = (tokens, at) => {
  const upTo = wordAt(tokens, at) === "up" && wordAt(tokens, at + 1) === "to" ? at + 2 : at;
  const read = readMoney(tokens, upTo);
  const next = wordAt(tokens, read?.end ?? at);
  return read && afterTotal.has(next) ? read : null;
};

const afterTotal = wordSet("for to on towards in");

function isAmount(token: Token | undefined): boolean {
  return (
    token?.date === null &&
    /^[€$£¥]?\d/u.test(token.text) &&
    !/(?:st|nd|rd|th|%|\d[ap]m)$|:/u.test(token.lower)
  );
}

const beforeDate = wordSet("on for by the in at is from");

/** A day. */
export const readDate: ObjectReader = (tokens, at) => {
  const first = /^now\b/iu.test(tokens[at]?.date?.text ?? "") ? at + 1 : at;
  const from = beforeDate.has(wordAt(tokens, first)) ? first + 1 : first;
  const date = tokens[from]?.date;
  return date
    ? { text: new Date(date.fromMs).toISOString().slice(0, 10), end: from + 1, date }
    : null;
};

/** A day of the year, as it was written. */
export const readBirthday: ObjectReader = (tokens, at) => {
  const from = wordAt(tokens, at) === "on" || wordAt(tokens, at) === "the" ? at + 1 : at;
  const date = tokens[from]?.date;
  return date?.precision === "day" && /\d/u.test(date.text)
    ? { text: date.text.replace(/^(?:on|the|in|since|from) (?:the )?/iu, ""), end: from + 1 }
    : null;
};

/** A version number, told from a plain number by its dots or the word in front of it. */
export const readVersion: ObjectReader = (tokens, at) => {
  const from = wordAt(tokens, at) === "version" || wordAt(tokens, at) === "v" ? at + 1 : at;
  const match = /^(v?)(\d+(?:\.\d+){0,3})$/u.exec(wordAt(tokens, from));
  const isSafe = from > at || match?.[1] === "v" || match?.[2]?.includes(".");
  return match && isSafe ? { text: match[2] ?? "", end: from + 1 } : null;
};

/** A version number behind the name of a product, where a plain number is one too. */
export const readRelease: ObjectReader = (tokens, at) => {
  const match = /^v?(\d+(?:\.\d+){0,3})$/u.exec(wordAt(tokens, at));
  const next = wordAt(tokens, at + 1);
  const isOther = currencyWords.has(next) || isNounAt(tokens, at + 1) || next === "%";
  return match && !(isOther && !next.startsWith("v"))
    ? { text: match[1] ?? "", end: at + 1 }
    : null;
};

const spelledNumbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

const tens = "ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function spelledNumber(lower: string): number {
  const [ten = "", one = ""] = lower.split("-");
  const decade = tens.indexOf(ten);
  return decade > 0
    ? (decade + 1) * 10 + Math.max(0, spelledNumbers.indexOf(one))
    : spelledNumbers.indexOf(lower);
}

/** A small number in digits or words. */
export const readNumber: ObjectReader = (tokens, at) => {
  const lower = wordAt(tokens, at);
  const spelled = spelledNumber(lower);
  if (!/^\d{1,3}$/u.test(lower) && spelled < 1) {
    return null;
  }
  return { text: spelled < 1 ? lower : String(spelled), end: at + 1 };
};

/** An age, told by the number alone: "one" is too often no number. */
export const readYears: ObjectReader = (tokens, at) =>
  wordAt(tokens, at) === "one" ? null : readNumber(tokens, at);

/** A telephone number. */
export const readPhone: ObjectReader = (tokens, at) => {
  if (isPhone(tokens[at])) {
    return { text: tokens[at]?.text ?? "", end: at + 1 };
  }
  const isExtension = extensionWords.has(wordAt(tokens, at));
  const from = wordAt(tokens, at + 1) === "." ? at + 2 : at + 1;
  return isExtension && shortNumber.test(wordAt(tokens, from))
    ? { text: `ext ${wordAt(tokens, from)}`, end: from + 1 }
    : null;
};

const extensionWords = wordSet("ext extension");
const shortNumber = /^\d{2,5}$/u;

/** The number of an extension, without the word. */
export const readExtension: ObjectReader = (tokens, at) =>
  shortNumber.test(wordAt(tokens, at)) ? { text: wordAt(tokens, at), end: at + 1 } : null;

/** An email address. */
export const readEmail: ObjectReader = (tokens, at) =>
  isEmail(tokens[at]) ? { text: tokens[at]?.text ?? "", end: at + 1 } : null;
