import { splitSearchWords } from "../../text/split-search-words.ts";
import { isStopWord } from "../../text/stop-words.ts";
import type { Subject } from "./subject.ts";

interface IndexedName {
  readonly words: readonly string[];
  /** As it is spelled, where in lower case it is a common word: Will, May. */
  readonly spelling: string | null;
  readonly subject: number;
}

/** Finds the names of subjects in texts. */
export class NameIndex {
  /** Names by their first word. */
  readonly #names = new Map<string, IndexedName[]>();

  constructor(subjects: readonly Pick<Subject, "calledAs">[]) {
    for (const [subject, { calledAs }] of subjects.entries()) {
      for (const name of calledAs) {
        this.#add(name, subject);
      }
    }
  }

  /** Places of the subjects that a text names. */
  namedIn(text: string): readonly number[] {
    const words = splitSearchWords(text);
    const found = words.flatMap((word, at) =>
      (this.#names.get(word) ?? [])
        .filter((name) => isAt(name, words, at) && isSpelled(name, text))
        .map(({ subject }) => subject),
    );
    return found.length < 2 ? found : Array.from(new Set(found));
  }

  #add(name: string, subject: number): void {
    const words = splitSearchWords(name);
    const [first] = words;
    // "user" stands for whoever talks, and says nothing where it stands in a text.
    if (first === undefined || name === "user") {
      return;
    }
    const isCommon = words.every(isStopWord);
    const indexed = { words, subject, spelling: isCommon ? name : null };
    const others = this.#names.get(first);
    if (others === undefined) {
      this.#names.set(first, [indexed]);
    } else {
      others.push(indexed);
    }
  }
}

function isAt({ words }: IndexedName, text: readonly string[], at: number): boolean {
  return words.every((word, index) => text[at + index] === word);
}

function isSpelled({ spelling }: IndexedName, text: string): boolean {
  return spelling === null || text.includes(spelling);
}
