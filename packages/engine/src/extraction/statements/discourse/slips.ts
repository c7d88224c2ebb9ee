import { wordSet } from "../lexicon/word-set.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const openers = wordSet(
  "sorry no nope wait oops ups actually correction typo scratch strike that meant mean i make that this rather it its they 're 's is was be should should've have been of course not , : - — – … . .. ... ! * ugh argh damn my mistake bad err uh um hang on hold to say said wrong misspoke well turns turned out apparently the at in on for lol haha oh ah yes right autocorrect fat finger fingers",
);
const strongWords = wordSet(
  "misread misremembered misheard meant typo correction scratch strike oops misspoke mistake autocorrect mixed confused confusing mistyped mis-typed wrong *",
);
const strongPhrases =
  /\b(?:wrong|i was (?:off|mistaken|thinking of|looking at)|was mistaken|my bad|mistaken|ignore (?:that|what i|my)|disregard|forget what i|scratch that|strike that|mixed (?:\w+ ){1,3}up|mix(?:ed)? up|misspoke|misspelled|misspelt|misspelling|got (?:it|that|them|the \w+|my \w+) (?:wrong|mixed|backwards|muddled)|i lied|turns out|turned out|re-?read|re-?checked|double-?checked|just checked|checked again|looked it up|autocorrected|always was|always (?:has )?been|always did|(?:right|correct|real|actual|true) (?:figure|number|date|day|amount|price|address|name|one|value|version|time) (?:is|'s)|should read|was never|were never|never was|has never been|not what i said|i should have said|should have been|what i meant|i said|i told you|i gave you|i wrote|i typed|fat[- ]finger\w*|to correct|let me correct|correcting|apologies|apologise|apologize|sorry for the confusion|my mistake|mixup|mix-up|brain fart|muddled|swapped them|wrong way round|other way round|transposed)\b/u;
const firmOpeners = wordSet(
  "sorry no nope wait oops typo correction actually scratch strike ups make hang hmm argh *",
);

/**
 * Whether a sentence says that something said before was a slip: `surely` where it says so, `perhaps`
 * where it only opens like one that does.
 */
export function isCorrecting(tokens: readonly Token[]): "surely" | "perhaps" | null {
  const words = tokens.slice(0, 40).map(({ lower }) => lower);
  const isSure = words.some((word) => slipWords.has(word)) || strongPhrases.test(words.join(" "));
  if (isSure || isBareDenial(words)) {
    return "surely";
  }
  return firmOpeners.has(words[0] ?? "") && words[0] !== "actually" && words[1] === ","
    ? "perhaps"
    : null;
}

const slipWords = wordSet(
  "misread misremembered misheard meant typo correction scratch oops misspoke autocorrect mistyped mis-typed *",
);

/** "Lol no", "nope", "no wait": a denial alone, behind which the right value may follow. */
function isBareDenial(words: readonly string[]): boolean {
  return (
    words.length <= 3 &&
    words.some((word) => word === "no" || word === "nope") &&
    words.every((word) => openers.has(word))
  );
}

/** Whether a sentence opens like one that puts something right. */
export function isMarkedSlip(tokens: readonly Token[], opening: number): boolean {
  const first = wordAt(tokens, 0);
  return (
    (first === "i" && wordAt(tokens, 1) === "said") ||
    firmOpeners.has(first) ||
    ["sorry", "oops"].includes(tokens.at(-1)?.lower ?? "") ||
    tokens.slice(0, opening).some(({ lower }) => strongWords.has(lower)) ||
    meant(tokens, opening)
  );
}

function meant(tokens: readonly Token[], end: number): boolean {
  return tokens.slice(0, end).some(({ lower }) => lower === "meant" || lower === "mean");
}

/** Steps over what puts a slip right, to where the value begins. */
export function skipOpeners(tokens: readonly Token[]): number {
  let at = 0;
  while (at < tokens.length && tokens[at]?.date === null && openers.has(wordAt(tokens, at))) {
    at += 1;
  }
  return at;
}
