const runs = /[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]&&\p{L}]+/gv;
const standsAlone = /[\p{Script=Han}\p{Script=Hangul}]/gu;

/**
 * The pairs of neighbouring characters in the Chinese, Japanese and Korean of a folded text, and the
 * single characters that mean something. A dictionary parts a word by what stands around it, and
 * Korean joins particles to it: these find it all the same.
 */
export function findScriptGrams(folded: string): readonly string[] {
  return (folded.match(runs) ?? []).flatMap((run) => [...pairsOf(run), ...singlesOf(run)]);
}

/** The pairs by which a word is looked for beside the whole; none for a word of one or two characters. */
export function findWordGrams(word: string): readonly string[] {
  return (word.match(runs) ?? []).flatMap((run) =>
    run.length === word.length && Array.from(run).length < 3 ? [] : pairsOf(run),
  );
}

function pairsOf(run: string): readonly string[] {
  const pairs: string[] = [];
  let before = "";
  for (const character of run) {
    if (before !== "") {
      pairs.push(before + character);
    }
    before = character;
  }
  return pairs;
}

function singlesOf(run: string): readonly string[] {
  return run.match(standsAlone) ?? [];
}
