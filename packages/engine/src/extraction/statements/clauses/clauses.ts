import { clauseOpeners, subjectPronouns } from "../lexicon/function-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Sentence } from "../wording/sentences.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

/** A stretch of a sentence that may have a subject and a verb of its own. */
export interface Clause {
  /** Where it begins and ends in the tokens of its sentence. */
  readonly from: number;
  readonly to: number;
  /** The word or mark that opens it, in lower case; empty at the start of the sentence. */
  readonly opener: string;
  /** Whether it is told as true, so that statements may be read from it. */
  readonly isAsserted: boolean;
}

const marks = wordSet(", ; : — – - ( ) [ ] / | → • *");
const supposing = wordSet(
  "if unless whether suppose supposing imagine imagining pretend pretending wish wishes wished dream dreaming dreamt dreamed daydream hypothetically maybe perhaps probably possibly apparently allegedly supposedly hopefully presumably might assume assuming fantasise fantasize",
);
const reporting = wordSet(
  "say says said saying think thinks thought claim claims claimed believe believes believed swear swears swore insist insists insisted reckon reckons reckoned hope hopes hoped hoping guess wonder wonders wondered doubt doubts ask asks asked heard hear hears assume assumes joke jokes joked joking suggest suggests suggested suspect suspects rumour rumor gossip convinced tells telling told according decide considering consider considered mistook mistake mistakes",
);
const questionWords = wordSet("what which who whose whom where when why how");
const inverted = wordSet(
  "am is are was were do does did have has had can could will would should shall may might must is n't",
);
const strongOpeners = wordSet("but ; so and because");

/** Splits a sentence into clauses and judges each: asked, supposed, reported and quoted ones are not asserted. */
export function readClauses(sentence: Sentence): Clause[] {
  const spans = splitSpans(sentence.tokens);
  const asked = findQuestion(sentence, spans);
  let isSupposed = false;
  return spans.map((span, index) => {
    const opener = span.opener;
    if (strongOpeners.has(opener) && opener !== "and" && opener !== "because") {
      isSupposed = false;
    }
    const words = sentence.tokens.slice(span.from, span.to);
    isSupposed ||= supposing.has(opener) || isSupposing(words) || isReport(words);
    const isAsserted =
      index < asked && !isSupposed && !isQuoted(words) && !isBackground(opener, words);
    return { ...span, isAsserted };
  });
}

/** "Apparently I'm allergic" is believed of oneself. */
function isSupposing(words: readonly Token[]): boolean {
  return words.some(
    ({ lower }, at) =>
      supposing.has(lower) && !(lower === "apparently" && wordAt(words, at + 1) === "i"),
  );
}

/** "As I live in Hull" gives a reason, "as a child" and "as I walked" the time. */
function isBackground(opener: string, words: readonly Token[]): boolean {
  const isReason = opener === "as" && ["i", "we"].includes(wordAt(words, 0));
  return background.has(opener) && !(isReason && !words.some(({ lower }) => pastAid.test(lower)));
}

const pastAid = /^(?:was|were|did|had|get|got|grow|go|went|\p{L}+ed)$/u;

/** Openers of clauses that only say when something else was so. */
const background = wordSet("when whenever once until till before after as where");

type Span = Omit<Clause, "isAsserted">;

function splitSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let opener = "";
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && !isBoundary(tokens, at)) {
      continue;
    }
    if (at > from) {
      spans.push({ from, to: at, opener });
      opener = "";
    }
    const lower = wordAt(tokens, at);
    opener = marks.has(opener) || opener === "" || !marks.has(lower) ? lower : opener;
    from = at + 1;
  }
  return spans;
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.date) {
    return false;
  }
  return marks.has(token.lower) || (clauseOpeners.has(token.lower) && isOpening(tokens, at));
}

/** "as", "since", "before" and the like open a clause only before a subject. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  const lower = wordAt(tokens, at);
  if (
    !["as", "since", "before", "after", "till", "until", "plus", "once", "that"].includes(lower)
  ) {
    return true;
  }
  const next = wordAt(tokens, at + 1);
  return (
    subjectPronouns.has(next) ||
    next === "my" ||
    next === "it" ||
    (lower === "that" && next !== "'s" && next !== "is" && at > 0)
  );
}

function isReport(words: readonly Token[]): boolean {
  return words.some(
    ({ lower }, at) =>
      reporting.has(lower) &&
      !authorities.has(wordAt(words, at - 1)) &&
      words[at - 1]?.lower !== "to" &&
      !(ownWords.has(lower) && isOwnReport(words, at)),
  );
}

/** Whose word on the matter is believed: "the doctor says I'm allergic to wasps". */
const authorities = wordSet(
  "doctor gp nurse consultant specialist test tests results allergist pharmacist hospital clinic vet dentist cardiologist neurologist dermatologist hr payroll",
);

const ownWords = wordSet("said told telling");

/** "I said", "I told you": the speaker's own words count as told. */
function isOwnReport(words: readonly Token[], at: number): boolean {
  return [1, 2].some((back) => words[at - back]?.lower === "i");
}

function isQuoted(words: readonly Token[]): boolean {
  return words.length > 0 && words.every((word) => word.isQuoted);
}

/** Index of the first clause that asks; past the last where none does. */
function findQuestion(sentence: Sentence, spans: readonly Span[]): number {
  const { tokens, isAsking } = sentence;
  const asking = spans.findIndex((span, index) =>
    isAskingSpan(tokens, span, isAsking || index === 0),
  );
  if (asking >= 0) {
    return asking;
  }
  return isAsking ? Math.max(0, lastStatement(spans)) : spans.length;
}

/** In "I moved to Porto, right?" nothing is told; in "I moved to Porto - any tips?" the last part asks. */
function lastStatement(spans: readonly Span[]): number {
  const last = spans.at(-1);
  return last && ["-", "—", "–", ":", ";"].includes(last.opener) ? spans.length - 1 : 0;
}

function isAskingSpan(
  tokens: readonly Token[],
  { from, opener }: Span,
  mayBeOpen: boolean,
): boolean {
  if (!mayBeOpen) {
    return false;
  }
  const [first, second] = [wordAt(tokens, from), wordAt(tokens, from + 1)];
  const isOpened = questionWords.has(opener) && (from <= 1 || inverted.has(first));
  if (questionWords.has(first) || isOpened) {
    const isWhen = opener === "when" || first === "when";
    return !isWhen || inverted.has(second) || inverted.has(first);
  }
  const asked = second === "n't" ? wordAt(tokens, from + 2) : second;
  return inverted.has(first) && askedSubjects.has(asked);
}

const askedSubjects = wordSet(
  "i we he she they you it there my the anyone anybody someone this that",
);
