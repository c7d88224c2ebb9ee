import type { Citation } from "@keepsake/core";

/** What a model says where the evidence does not tell. */
export const unknown = "UNKNOWN";

/** What a model answered, held against the evidence it was given. */
export interface ModelAnswer {
  /** The text with the markers of `citations`; null where the model found no answer in the evidence. */
  readonly answer: string | null;
  /** What the text cites, numbered anew in its order. */
  readonly citations: readonly Citation[];
  /** Markers in the model's text that stand for nothing; they were taken out. */
  readonly invented: readonly string[];
}

/** Markers as models write them: lists, ranges, footnotes, and brackets of other scripts. */
const markerList = /\s?[[【［]\s?\^?\d+(?:\s?[,;–-]\s?\d+)*\s?(?:†[^\]】］]{0,100})?[\]】］]/g;

const range = /(\d+)(?:\s?[–-]\s?(\d+))?/g;

/** Reads a model's answer, and keeps of its markers those of the evidence. */
export function readModelAnswer(text: string, evidence: readonly Citation[]): ModelAnswer {
  const said = wordsOf(text);
  if (said === "" || said === unknown) {
    return { answer: said === "" ? said : null, citations: [], invented: [] };
  }
  const citing = { evidence, citations: new Map<string, Citation>(), invented: new Set<string>() };
  const answer = text.replaceAll(markerList, (list) => citeAll(list, citing));
  const { citations, invented } = citing;
  return { answer: answer.trim(), citations: [...citations.values()], invented: [...invented] };
}

/** A list of markers whose end is still to come. */
const openMarkerList = /[[【［][\s^\d,;–-]*(?:†[^\]】］]{0,100})?$/;

/**
 * How an answer begins of which a model has said `text` so far: whatever follows, `readModelAnswer`
 * begins with it. Empty until it cites evidence.
 */
export function readModelBeginning(text: string, evidence: readonly Citation[]): string {
  const closed = Math.max(...["]", "】", "］"].map((end) => text.lastIndexOf(end))) + 1;
  const open = text.slice(closed).search(openMarkerList);
  const stable = text
    .slice(0, open === -1 ? text.length : closed + open)
    .replace(halfCharacter, "");
  if (unknown.startsWith(wordsOf(stable))) {
    return "";
  }
  const { answer, citations } = readModelAnswer(stable.trimEnd(), evidence);
  return citations.length > 0 ? (answer ?? "") : "";
}

/** The first half of a character that takes two. */
const halfCharacter = /[\uD800-\uDBFF]$/;

/** What a model says beside markers, so that it can be held against `unknown`. */
function wordsOf(text: string): string {
  return text
    .replaceAll(markerList, "")
    .replaceAll(/[."'\s]/g, "")
    .toUpperCase();
}

interface Citing {
  readonly evidence: readonly Citation[];
  /** What is cited so far, by the model's markers. */
  readonly citations: Map<string, Citation>;
  readonly invented: Set<string>;
}

/** The markers in place of a list of the model's; nothing for those that it made up. */
function citeAll(list: string, citing: Citing): string {
  const [numbers = ""] = list.split("†");
  return Array.from(numbers.matchAll(range), ([, first = "", last = first]) =>
    numbersOf([Number(first), Number(last)], citing.evidence.length)
      .map((number) => cite(`[${number}]`, citing))
      .join(""),
  ).join("");
}

/** The numbers of a range that there may be evidence of, and its ends. */
function numbersOf(ends: readonly number[], most: number): readonly number[] {
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const first = Math.max(from, 1);
  const length = Math.max(0, Math.min(to, most) - first + 1);
  return [...new Set([from, ...Array.from({ length }, (_, at) => first + at), to])];
}

function cite(marker: string, { evidence, citations, invented }: Citing): string {
  const citation = evidence.find((one) => one.marker === marker);
  if (citation === undefined) {
    invented.add(marker);
    return "";
  }
  const numbered = citations.get(marker) ?? { ...citation, marker: `[${citations.size + 1}]` };
  citations.set(marker, numbered);
  return ` ${numbered.marker}`;
}
