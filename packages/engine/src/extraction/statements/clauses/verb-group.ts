import { middleAdverbs } from "../lexicon/function-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Token, wordAt } from "../wording/tokens.ts";
import type { VerbReading } from "./verb-forms.ts";

/** When a verb puts what it says, seen from the telling. */
type Tense = "present" | "past" | "perfect" | "progressive" | "future";

/** How a verb says what it says. */
interface VerbManner {
  readonly tense: Tense;
  readonly isNegated: boolean;
  /** Whether it is wished, possible or due, not so. */
  readonly isUnreal: boolean;
  /** Whether it was so before ("used to"). */
  readonly isFormer: boolean;
  /** "no longer", in front of the verb. */
  readonly isOver: boolean;
  /** What happens to what the verb says: it starts, or it ends. */
  readonly phase: "start" | "end" | null;
  /** The adverbs between subject and verb. */
  readonly adverbs: readonly string[];
}

/** The verb of a clause with all that helps it. */
export interface VerbGroup extends VerbManner {
  readonly lemma: string;
  /** Index of the token behind it. */
  readonly end: number;
}

/** Words that may be verbs, with what they are. */
export type Forms = ReadonlyMap<string, readonly VerbReading[]>;

const beForms = new Map<string, Tense>([
  ["am", "present"],
  ["is", "present"],
  ["are", "present"],
  ["'m", "present"],
  ["'re", "present"],
  ["'s", "present"],
  ["was", "past"],
  ["were", "past"],
]);
const haveForms = new Map<string, Tense>([
  ["have", "present"],
  ["has", "present"],
  ["'ve", "present"],
  ["had", "past"],
]);
const modals = wordSet("would could should might may must can 'd cannot shall");
const doing = wordSet("do does did");
const futures = wordSet("will 'll wo");
const starting = wordSet("start started begin began begun");
const stopping = wordSet("stop stopped quit");
const giving = wordSet("gave given giving");
const bareParticiples = wordSet("been come run become started stopped begun quit given");
const wanting = wordSet(
  "want wants wanted plan plans planned hope hopes hoped need needs needed try tries tried trying wish hoping planning wanting about supposed like love ought tempted allowed able happy",
);
const pastForms = wordSet("past participle same");
const plain: VerbManner = {
  tense: "present",
  isNegated: false,
  isUnreal: false,
  isFormer: false,
  isOver: false,
  phase: null,
  adverbs: [],
};

/** The verb groups that may begin at a token, the likeliest first: "'s" may be "has" or "is". */
export function readVerbGroups(tokens: readonly Token[], start: number, forms: Forms): VerbGroup[] {
  const reader = new VerbReader(tokens, forms);
  const first = reader.read(start);
  const isEither = wordAt(tokens, start) === "'s" && first !== null && first.lemma !== "be";
  const be = isEither ? reader.readBe(start, plain) : null;
  return [first, reader.readGot(first), be].filter((group) => group !== null);
}

/** Whether a word has the look of a progressive form. */
function isIng(word: string): boolean {
  return word.length > 4 && word.endsWith("ing");
}

/** A past form without an auxiliary puts it in the past. */
function tenseOf({ form }: VerbReading, { tense, isNegated, isFormer }: VerbManner): Tense {
  return tense === "present" && pastForms.has(form) && !isNegated && !isFormer ? "past" : tense;
}

/** Reads the verbs of one sentence. */
class VerbReader {
  readonly #tokens: readonly Token[];
  readonly #forms: Forms;

  constructor(tokens: readonly Token[], forms: Forms) {
    this.#tokens = tokens;
    this.#forms = forms;
  }

  read(start: number): VerbGroup | null {
    const { at, manner } = this.#skipAdverbs(start, plain);
    const word = this.#word(at);
    if (word === "used" && this.#word(at + 1) === "to") {
      return this.#readInfinitive(at + 2, { ...manner, isFormer: true });
    }
    if (futures.has(word)) {
      return this.#readInfinitive(at + 1, { ...manner, tense: "future" });
    }
    if (modals.has(word)) {
      return this.#readModal(at, manner);
    }
    if (doing.has(word)) {
      return this.#readDo(at, manner);
    }
    if (word === "been") {
      return this.readBe(at, { ...manner, tense: "perfect" });
    }
    return (
      this.#readHaveOrBe(at, manner) ??
      (beForms.has(word) || haveForms.has(word) ? null : this.#readMain(at, manner))
    );
  }

  #readDo(at: number, manner: VerbManner): VerbGroup | null {
    const tense = this.#word(at) === "did" ? "past" : "present";
    return this.#readInfinitive(at + 1, { ...manner, tense }) ?? this.#readMain(at, manner);
  }

  #readModal(at: number, manner: VerbManner): VerbGroup | null {
    if (this.#word(at) === "can" && this.#word(at + 1) === "speak") {
      return this.#readMain(at + 1, manner);
    }
    return this.#word(at) === "'d" && this.#isParticiple(at + 1)
      ? this.#readMain(at + 1, { ...manner, tense: "past" })
      : this.#readInfinitive(at + 1, { ...manner, isUnreal: true });
  }

  #readHaveOrBe(at: number, manner: VerbManner): VerbGroup | null {
    const word = this.#word(at);
    const isHas = word === "'s" && this.#isParticiple(at + 1);
    if (isHas || haveForms.has(word)) {
      return this.#readPerfect(at, { ...manner, tense: haveForms.get(word) ?? "present" });
    }
    if (word === "been") {
      return this.readBe(at, { ...manner, tense: "perfect" });
    }
    const tense = beForms.get(word);
    return tense ? this.readBe(at, { ...manner, tense }) : null;
  }

  #readPerfect(start: number, outer: VerbManner): VerbGroup | null {
    const { at, manner } = this.#skipAdverbs(start + 1, outer);
    const word = this.#word(at);
    if (word === "to") {
      return this.#readInfinitive(at + 1, manner);
    }
    const tense: Tense = manner.tense === "past" ? "past" : "perfect";
    if (word === "been") {
      return this.readBe(at, { ...manner, tense });
    }
    return this.#isParticiple(at) && word !== "had"
      ? this.#readMain(at, { ...manner, tense })
      : { ...manner, lemma: "have", end: at };
  }

  /** "have got" is "have" as well. */
  readGot(group: VerbGroup | null): VerbGroup | null {
    const isGot = group?.lemma === "get" && group.tense === "perfect";
    return isGot && this.#word(group.end - 1) === "got"
      ? { ...group, lemma: "have", tense: "present" }
      : null;
  }

  /** "is", then a progressive form, "going to", or what something is. */
  readBe(start: number, outer: VerbManner): VerbGroup | null {
    const { at, manner } = this.#skipAdverbs(start + 1, outer);
    const [word, next] = [this.#word(at), this.#word(at + 1)];
    const be: VerbGroup = { ...manner, lemma: "be", end: at };
    if (word === "gonna" || (word === "going" && next === "to")) {
      return (
        this.#readInfinitive(word === "gonna" ? at + 1 : at + 2, { ...manner, tense: "future" }) ??
        be
      );
    }
    if (wanting.has(word) && (next === "to" || next === "of")) {
      return null;
    }
    const tense: Tense = manner.tense === "present" ? "progressive" : manner.tense;
    return isIng(word) ? (this.#readMain(at, { ...manner, tense }) ?? be) : be;
  }

  #readInfinitive(start: number, outer: VerbManner): VerbGroup | null {
    const { at, manner } = this.#skipAdverbs(start, outer);
    const word = this.#word(at);
    if (word === "be" && isIng(this.#word(at + 1))) {
      return this.#readMain(at + 1, manner) ?? { ...manner, lemma: "be", end: at + 1 };
    }
    return word === "be" || word === "have"
      ? { ...manner, lemma: word, end: at + 1 }
      : this.#readMain(at, manner);
  }

  #readMain(at: number, manner: VerbManner): VerbGroup | null {
    const word = this.#word(at);
    const isWish =
      wanting.has(word) && this.#word(at + 1) === "to" && word !== "like" && word !== "love";
    const phased = isWish ? null : this.#readPhase(at, manner);
    if (isWish || phased) {
      return phased;
    }
    const reading = this.#forms.get(word)?.[0];
    return reading
      ? { ...manner, tense: tenseOf(reading, manner), lemma: reading.lemma, end: at + 1 }
      : null;
  }

  /** "started using", "stopped taking", "gave up smoking". */
  #readPhase(at: number, manner: VerbManner): VerbGroup | null {
    const [word, next] = [this.#word(at), this.#word(at + 1)];
    if (giving.has(word) && next === "up" && isIng(this.#word(at + 2))) {
      return this.#readIng(at + 2, { ...manner, tense: "past", phase: "end" });
    }
    const phase = starting.has(word) ? "start" : "end";
    const isPhase = starting.has(word) || stopping.has(word);
    return isPhase && isIng(next)
      ? this.#readIng(at + 1, { ...manner, tense: "past", phase })
      : null;
  }

  #readIng(at: number, manner: VerbManner): VerbGroup | null {
    return this.#word(at) === "being"
      ? { ...manner, lemma: "be", end: at + 1 }
      : this.#readMain(at, manner);
  }

  #skipAdverbs(
    start: number,
    outer: VerbManner,
  ): { readonly at: number; readonly manner: VerbManner } {
    let { isNegated, isOver } = outer;
    const adverbs = [...outer.adverbs];
    let at = start;
    while (this.#isAdverb(at)) {
      const word = this.#word(at);
      isNegated ||= word === "n't" || word === "not" || word === "never";
      isOver ||= word === "longer";
      adverbs.push(word);
      at += 1;
    }
    return { at, manner: { ...outer, isNegated, isOver, adverbs } };
  }

  #isAdverb(at: number): boolean {
    const word = this.#word(at);
    const isNoLonger =
      (word === "no" && this.#word(at + 1) === "longer") ||
      (word === "longer" && this.#word(at - 1) === "no");
    return (
      isNoLonger ||
      word === "n't" ||
      word === "not" ||
      (middleAdverbs.has(word) && word !== "no" && word !== "longer")
    );
  }

  #isParticiple(start: number): boolean {
    let at = start;
    while (middleAdverbs.has(this.#word(at)) || this.#word(at) === "not") {
      at += 1;
    }
    const word = this.#word(at);
    return (
      bareParticiples.has(word) ||
      (this.#forms.get(word) ?? []).some(
        ({ form }) => form === "past" || form === "participle" || form === "same",
      )
    );
  }

  #word(at: number): string {
    return wordAt(this.#tokens, at);
  }
}
