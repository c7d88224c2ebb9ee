/** What a text of plain ASCII is seen to be at first sight. */
export interface PlainText {
  readonly wordCount: number;
  /** Whether `findPlainForms` may find anything in it; false where it would not. */
  readonly mayHaveForms: boolean;
}

/** The kinds of characters; those of words are the last ones. */
const kind = { other: 0, gap: 1, underscore: 2, point: 3, digit: 4, lower: 5, upper: 6 } as const;

const kindOfCode = listKinds();

/**
 * Reads a text of letters, digits, signs and white space of ASCII; null for any other. Other control
 * characters do not count as plain: the index begins words of its own with one.
 */
export function readPlainText(text: string): PlainText | null {
  let wordCount = 0;
  let mayHaveForms = false;
  let before: number = kind.gap;
  for (let index = 0; index < text.length; index += 1) {
    const next = kindOfCode[text.charCodeAt(index)] ?? kind.other;
    if (next === kind.other) {
      return null;
    }
    if (next >= kind.digit) {
      wordCount += before < kind.digit ? 1 : 0;
      mayHaveForms ||= next === kind.upper && before >= kind.digit;
    } else if (next !== kind.gap) {
      mayHaveForms ||= next === kind.underscore || before === kind.digit;
    }
    before = next;
  }
  return { wordCount, mayHaveForms };
}

function listKinds(): Uint8Array {
  const gaps = /[\t\n\r -~]/;
  return Uint8Array.from({ length: 127 }, (_, code) => {
    const character = String.fromCharCode(code);
    return gaps.test(character) ? kindOf(character) : kind.other;
  });
}

function kindOf(character: string): number {
  const kinds = [
    [/\d/, kind.digit],
    [/[a-z]/, kind.lower],
    [/[A-Z]/, kind.upper],
    [/[.,']/, kind.point],
    [/_/, kind.underscore],
  ] as const;
  return kinds.find(([pattern]) => pattern.test(character))?.[1] ?? kind.gap;
}
