const number =
  "(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty|thirty|forty|fifty|hundred|half an?|a few|a couple(?: of)?|couple of|several|many|some|both|once|twice)";
const duration = new RegExp(
  `\\b(?:(?:about|around|over|almost|nearly) )?${number}[ -](?:\\p{L}+ )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\\b|\\bsince (?:\\d{4}|i was [^,.!]+|\\p{Lu}\\p{L}+)`,
  "iu",
);
const frequency =
  /\b(?:once|twice|\p{L}+ times)(?: (?:or|to) (?:once|twice|\p{L}+ times?))? (?:an?|every|per|each) \p{L}+|\bevery (?:other )?\p{L}+|\b(?:daily|weekly|monthly|yearly|all the time)\b/iu;
const clock =
  /\b(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m)?|\d{1,2} ?[ap]\.?m|noon|midnight|(?:half|quarter) (?:past|to) \p{L}+)\b|(?<=\b(?:at|by|around|about|from|until) )(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: o['’]clock)?/iu;
const quotation = /["“][^"”]{2,80}["”]/u;

/** Questions of which the answer has a form of its own, and that form. */
const forms: readonly (readonly [RegExp, RegExp])[] = [
  [/\bhow long\b/iu, duration],
  [/\bhow often\b/iu, frequency],
  [/\b(?:what|which) time\b/iu, clock],
  [
    /\b(?:what|which) (?:[\p{L}'’-]+ ){0,2}?(?:book|novel|song|movie|film|game|show|band|album|series|story|poem|play|piece|title|name)s?\b|\b(?:called|named|names? of)\b/iu,
    quotation,
  ],
];

/** What answers by its form alone: a length of time, a frequency, a time of day, a title in quotation marks. */
export function exactSpan(sentence: string, question: string): string | null {
  const form = forms.find(([asked]) => asked.test(question))?.[1];
  return form?.exec(sentence)?.[0] ?? countSpan(sentence, question);
}

/** "Two dogs" of "how many dogs". */
function countSpan(sentence: string, question: string): string | null {
  const [, thing = ""] = /\bhow many (?:\p{L}+ )??(\p{L}+)/iu.exec(question) ?? [];
  const root = thing.replace(/(?:ies|es|s|y)$/iu, "");
  const counted = new RegExp(`\\b${number} (?:\\p{L}+ ){0,2}?${root}\\p{L}*`, "iu");
  return root === "" ? null : (counted.exec(sentence)?.[0] ?? null);
}

/** Whether a question asks for something that shows by its form. */
export function asksForForm(question: string): boolean {
  return /\bhow many\b/iu.test(question) || forms.some(([asked]) => asked.test(question));
}
