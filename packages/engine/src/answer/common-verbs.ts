import { stem } from "../text/stem.ts";

/**
 * Verbs that a question and its answer seldom share: "Where does she live?" is answered by "she
 * moved to Porto".
 */
const commonVerbs: ReadonlySet<string> = new Set(
  `be become begin bring buy call come do eat feel find get give go happen hear hold keep know
   learn leave like live lose make mean meet move need pay play put read run see sell send set show
   spend stand start stay take talk tell think travel try turn use visit want watch wear work write`
    .split(/\s+/)
    .map(stem),
);

/** Whether a word, in any form, is one of the commonest verbs. */
export function isCommonVerb(word: string): boolean {
  return commonVerbs.has(stem(word));
}
