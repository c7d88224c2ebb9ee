import { foldText } from "../text/fold-text.ts";
import { splitWords } from "../text/split-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import { type CompiledWording, compileWording } from "./compile-wording.ts";
import type { FactQuestion, FactReading, QuestionContext } from "./fact-question.ts";
import { findMentions, type MaskedQuestion } from "./find-mentions.ts";
import { normaliseQuestion } from "./normalise-question.ts";
import { readCuedQuestion } from "./read-cued-question.ts";
import { readOpenQuestion } from "./read-open-question.ts";
import { refineAsk } from "./refine-ask.ts";
import { stripTimePhrases } from "./strip-time-phrases.ts";
import { belongingWordings } from "./wordings/belongings.ts";
import { foreignWordings } from "./wordings/other-languages.ts";
import { peopleWordings } from "./wordings/people.ts";
import { privateWordings } from "./wordings/private-life.ts";
import { thingWordings } from "./wordings/things.ts";

/** A longer text is a task or a story, and not a question for one fact. */
const longestQuestion = 300;
/** What would be is no fact. */
const supposing = /\b(?:if|unless|suppose|imagine)\b(?! (?:i|you) (?:may|remember|know))/iu;
/** Relations of one step in whose possession something is asked: "my manager's email". */
const relations: readonly (readonly [RegExp, string])[] = [
  [/^(?:manager|boss|supervisor)$/u, "manager"],
  [/^(?:partner|boy ?friend|girl ?friend)$/u, "partner"],
  [/^(?:husband|wife|spouse)$/u, "married_to"],
  [/^(?:teacher|tutor|coach)$/u, "teacher"],
  [/^(?:employer|company|firm)$/u, "works_at"],
  [/^(?:owner|landlord|landlady|maintainer)$/u, "owner"],
  [/^contact$/u, "contact"],
];
const owned = /§(\d+)'s (\p{L}+)(?='s |$| )/u;

/** A capitalised word that does not begin the question. */
const innerCapitalised = /(?<=\s["'(]?)\p{Lu}[\p{L}\p{M}]+/gu;

let compiled: readonly CompiledWording[] | undefined;
let foreign: readonly CompiledWording[] | undefined;

/**
 * Reads a question as one for facts: of whom, which predicate, and what is asked of it. Null for a
 * question in which no way to ask for a fact is known, or that speaks of nobody known.
 */
export function readFactQuestion(question: string, context: QuestionContext): FactQuestion | null {
  const isShort = question.length <= longestQuestion && !supposing.test(question);
  const text = isShort ? normaliseQuestion(question) : "";
  const masks = text === "" ? [] : maskInSeveralWays(question, text, context);
  const worded = masks.flatMap((masked) => readMasked(masked));
  const isClear = worded.some(({ isSure, asks }) => isSure || asks === "subject");
  const readings = isClear ? worded : [...worded, ...masks.flatMap(readCuedQuestion)];
  const isPast = /\b(?:did|was|were|had|used to|use to)\b/u.test(text);
  if (readings.length === 0) {
    return null;
  }
  return {
    question,
    readings: unique(readings),
    words: splitWords(text).filter((word) => !isStopWord(word)),
    isPast,
  };
}

/** "My boss" may be a known entity, or ask who has that role: it is read both ways. */
function maskInSeveralWays(
  question: string,
  text: string,
  context: QuestionContext,
): readonly MaskedQuestion[] {
  const capitalised = new Set((question.match(innerCapitalised) ?? []).map(foldText));
  const named = context.names.filter(({ kind }) => kind !== "role");
  const ways =
    named.length === context.names.length ? [context] : [context, { ...context, names: named }];
  return ways
    .map((way) => findMentions(text, way, capitalised))
    .map((masked) => ({ ...masked, text: tidy(masked.text) }));
}

/** "My boss §1" is §1 alone, and "does not §1" is "does §1 not". */
function tidy(text: string): string {
  return stripTimePhrases(text)
    .replaceAll(/§\d+(?:'s (?:best )?\p{L}+)? (?=§[1-9]\d*(?!\d|$))/gu, "")
    .replaceAll(/\bnot (§\d+(?:'s [\p{L}]+)?)/gu, "$1 not");
}

function readMasked(masked: MaskedQuestion): readonly FactReading[] {
  compiled ??= [
    ...peopleWordings,
    ...privateWordings,
    ...thingWordings,
    ...belongingWordings,
  ].flatMap(compileWording);
  foreign ??= foreignWordings.flatMap(compileWording);
  const direct = readByWordings(masked, null);
  const chained = readChain(masked);
  const near = [...direct, ...chained].flatMap(readingsBeside);
  return [...direct, ...chained, ...near, ...readOpenQuestion(masked)];
}

function readByWordings(masked: MaskedQuestion, via: string | null): readonly FactReading[] {
  const found = [...(compiled ?? []), ...(foreign ?? [])]
    .filter(({ leads }) => leads?.some((lead) => masked.text.includes(lead)) ?? true)
    .flatMap((wording) => {
      const match = wording.pattern.exec(masked.text);
      return match === null || !isOfItsKind(match, wording) || isOfOther(match, wording, masked)
        ? []
        : [{ match, wording, weight: weigh(match, wording) }];
    })
    .toSorted((left, right) => right.weight - left.weight);
  const isSure = (found[0]?.weight ?? 0) >= sureWeight;
  return found
    .filter(({ weight }) => !isSure || weight > unsureWeight)
    .map(({ match, wording }) => toReading(match, wording, { masked, via }));
}

/** What is worded so can hardly mean anything else. */
const sureWeight = 3;
/** What is asked for by a verb of its own. */
const verbWeight = 2;
/** Any kind of thing may be asked for so: "which … do I use". */
const unsureWeight = 1;

/** "¿Dónde vive mi hermana?" names nobody known, and does not ask of the asker. */
function isOfOther(
  match: RegExpExecArray,
  wording: CompiledWording,
  masked: MaskedQuestion,
): boolean {
  const isForeign = foreign?.includes(wording) === true;
  const behind = masked.text.slice(match.index + match[0].length);
  return (
    isForeign && match.groups?.["subject"] === undefined && /§0's|\p{L}{3,} \p{L}{3,}/u.test(behind)
  );
}

function isOfItsKind(match: RegExpExecArray, { kinds, needsKind }: CompiledWording): boolean {
  return !needsKind || kinds?.test(match.groups?.["kind"] ?? "") === true;
}

/** Predicates that people do not keep apart. */
const beside: Readonly<Record<string, readonly string[]>> = {
  prefers: ["likes", "instruction", "reply_language", "units", "takes"],
  likes: ["prefers"],
  instruction: ["prefers", "reply_language", "units"],
  uses: ["drives", "owns"],
  owns: ["drives", "uses", "has_pet"],
  drives: ["owns", "uses"],
  has_pet: ["owns"],
  partner: ["married_to"],
  married_to: ["partner"],
  scheduled_for: ["deadline"],
  deploys_on: ["uses", "located_in"],
  database: ["uses"],
  works_at: ["studies_at"],
  learning: ["studies_at"],
  owner: ["contact"],
  contact: ["owner"],
  plan: ["uses"],
};

/** These are told of one thing alone: they answer only where that is named. */
const onlyByKind: ReadonlySet<string> = new Set(["reply_language", "units", "takes"]);

/** The same question, put to what is told under a like predicate. */
function readingsBeside(reading: FactReading): readonly FactReading[] {
  const isTold = (predicate: string): boolean =>
    reading.kind.length > 0 || !onlyByKind.has(predicate);
  return !["value", "previous", "history"].includes(reading.asks)
    ? []
    : (beside[reading.predicate ?? ""] ?? []).filter(isTold).map((predicate) => ({
        ...reading,
        predicate,
        kindWords: reading.kind,
        isPlainKind: false,
        isSure: false,
      }));
}

/** A kind that the predicate has anyhow makes a way to ask a sure one. */
function weigh(match: RegExpExecArray, { kinds, weight }: CompiledWording): number {
  const kind = match.groups?.["kind"];
  return kind !== undefined && weight === 1 && kinds?.test(kind) === true ? 3 : weight;
}

function toReading(
  match: RegExpExecArray,
  wording: CompiledWording,
  { masked, via }: { readonly masked: MaskedQuestion; readonly via: string | null },
): FactReading {
  const { index, 0: found, groups } = match;
  const rest = `${masked.text.slice(0, index)} ${masked.text.slice(index + found.length)}`;
  const asks = refineAsk(wording.asks, masked.text, match);
  return {
    subjectIds: asks === "subject" ? [] : (masked.mentions[Number(groups?.["subject"] ?? 0)] ?? []),
    via,
    predicate: wording.predicate,
    asks,
    ...readKind(groups?.["kind"] ?? "", wording, masked),
    rest: restWords(`${rest.replaceAll("§0", "")} ${groups?.["object"] ?? ""}`, masked).filter(
      (word) => wording.kinds?.test(word) !== true,
    ),
    isSure: weigh(match, wording) >= verbWeight,
  };
}

function readKind(
  kind: string,
  { kinds }: CompiledWording,
  masked: MaskedQuestion,
): Pick<FactReading, "kind" | "kindWords" | "isPlainKind" | "isPlural"> {
  const plain = kinds?.exec(kind)?.[0] ?? null;
  const isGiven = plain !== null && (kind.endsWith("s") || anyOfThem.has(plain.trim()));
  const words = restWords(headLast(kind.replaceAll("§0", "")), masked);
  const isSeveral = / and /u.test(kind);
  return {
    kind: words,
    kindWords: isSeveral
      ? []
      : isGiven
        ? restWords(kind.replace(plain, "").replaceAll("§0", ""), masked)
        : words,
    isPlainKind: plain !== null,
    isPlural: /s$|\b(?:and|all|music|food|stuff)\b/u.test(kind),
  };
}

/** What all things of a predicate are called. */
const anyOfThem = new Set(
  "pet animal thing language instrument sport game club app tool medication medicine goal allergy food music".split(
    " ",
  ),
);

/** "Seat on planes" is a kind of seat: its first noun goes last. */
function headLast(kind: string): string {
  const [head = "", ...others] = kind.split(/ (?:of|on|in|for|at|with|from|to) /u);
  return [...others, head].join(" ");
}

function restWords(text: string, { words }: MaskedQuestion): readonly string[] {
  const spelled = text.replaceAll(/§(\d+)/gu, (_, number: string) => words[Number(number)] ?? "");
  return splitWords(spelled).filter((word) => !isStopWord(word) && !saysNothing.has(word));
}

const saysNothing = new Set(
  "best most better current new old former previous ex last first present actual right exact latest main own usual name called use used today get got".split(
    " ",
  ),
);

/** "§0's manager's email": the email of whom §0 has as manager. */
function readChain(masked: MaskedQuestion): readonly FactReading[] {
  const match = owned.exec(masked.text);
  const via = relations.find(([pattern]) => pattern.test(match?.[2] ?? ""))?.[1];
  if (match === null || via === undefined) {
    return [];
  }
  const text = masked.text.replace(match[0], `§${match[1]}`);
  return readByWordings({ ...masked, text }, via);
}

function unique(readings: readonly FactReading[]): readonly FactReading[] {
  const seen = new Map<string, FactReading>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.subjectIds, reading.via, reading.predicate, reading.asks]);
    seen.set(key, seen.get(key) ?? reading);
  }
  return [...seen.values()];
}
