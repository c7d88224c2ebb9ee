import { foldText } from "../../text/fold-text.ts";

/** A capitalised word that does not begin a sentence. */
const innerCapital = /(?<=[^.!?\s]\s+["'(]?)\p{Lu}[\p{L}\p{M}]+/gu;
/** What a question is about: `deposit` in "how high is the deposit for", `sauna` in "does the sauna cost". */
const things: readonly RegExp[] = [
  /\bhow many (?:[\p{L}-]+ )?([\p{L}-]+)(?= (?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|i|we)\b|$)/gu,
  /\b(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should) (?:the|my|our|this|that|[\p{L}]+'s) (?:[\p{L}-]+ )?([\p{L}-]+)(?= (?:of|for|at|in|on|to|about)\b|$)/gu,
  /\b(?:does|do|did|is|was|has|will|would) (?:the|my|our|two|three|all) ([\p{L}-]+)/gu,
  /\b(?:does|did|has) (?!the |my |our |i |we |he |she |it |they |you |your |his |her |their |not |there |this |that |anyone |anybody |everyone |two |three |all )([\p{L}-]+)(?= \p{L})/gu,
];
const anything = new Set(
  "name names number kind type sort date time day thing things one people person place reason way part new old best right whole".split(
    " ",
  ),
);

/** In German every noun has a capital: only what asks for nothing may be a name. */
const german =
  /\b(?:der|die|das|den|dem|ist|hat|habe|ich|mein\p{L}*|welche\p{L}*|wer|wie|wo|wann|was|wird|wurde|findet|um)\b/iu;

/** The words of a question that name what it is about, without which nothing answers. */
export function readNeededWords(
  question: string,
  text: string,
  isCue: (word: string) => boolean,
): ReadonlySet<string> {
  const capitals = (question.match(innerCapital) ?? []).map(foldText);
  const names = german.test(question) ? capitals.filter((name) => !isCue(name)) : capitals;
  const found = things.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, word]) => word ?? ""),
  );
  const needed = found.filter((word) => word !== "" && !anything.has(word));
  return new Set([...names, ...needed]);
}
