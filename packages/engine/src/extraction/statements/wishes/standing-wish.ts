import { wordSet } from "../lexicon/word-set.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const standing = [
  "from now on",
  "from here on",
  "from today on",
  "going forward",
  "in future",
  "in the future",
  "by default",
  "always",
  "never",
  "every time",
  "whenever",
  "for all",
  "in general",
  "as a rule",
  "standing rule",
  "for every",
  "don't ever",
  "ever again",
  "ever",
  "at all times",
  "as a default",
  "generally",
  "from this point",
  "henceforth",
  "each time",
  "anymore",
  "any more",
  "your answers",
  "your replies",
  "your responses",
  "stop using",
  "stop adding",
  "spelling",
  "24-hour clock",
  "every (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|day|morning|evening|night)",
  "each (?:week|month|day|morning|evening|night)",
  "do n't (?:use|call|include|add|suggest|recommend|mention|put|write|start|sign|address|apologise|apologize|sugarcoat|sugar-coat|quote) .{0,40}(?:with me|to me|emojis?|lists?|tables?|jokes?|jargon|greetings?|names?|title|surname)",
  "please remember to",
  "replies",
  "responses",
  "my emails",
  "my last name",
  "my surname",
  "my first name",
  "my full name",
  "in all",
  "(?:from|in) any",
  "at most",
  "at the most",
  "no more than",
  "under (?:\\d+|two|three|four|five|ten) (?:words|lines|sentences|characters|minutes)",
  "do n't (?:you )?(?:ever )?(?:ring|call|phone|text|write|schedule|book|message|ping|email) .{0,30}(?:before|after) .{1,12}",
];
const standingPattern = new RegExp(`(?:^| )(?:${standing.join("|")})(?: |$)`, "u");
const heads = wordSet(
  "please kindly always never from and also so ok okay yes hi hello hey just then now but for going in by",
);
const verbs = wordSet(
  "use give answer reply respond write send keep avoid include skip add show call address put start end book order cook make stop leave format list explain summarise summarize cite quote quit remind ask tell speak talk suggest recommend wrap round count convert state mention prefer do n't not no begin spell be display return provide offer plan stick translate omit drop follow assume check link label pick choose seat sign mention quote greet title name shorten capitalise capitalize abbreviate punctuate default remember go refer remind double treat set group sort nag ping wake leave schedule book ring phone text email notify update message",
);
const leads = wordSet("on future the default here today now forward every all ,");

/** Whether a sentence says that it is meant for good: "always", "from now on". */
export function hasStanding(tokens: readonly Token[]): boolean {
  return standingPattern.test(lowerText(tokens));
}

/** The words of a sentence in lower case, with dates as they were written. */
export function lowerText(tokens: readonly Token[]): string {
  return tokens.map(({ lower, text }) => lower || text.toLowerCase()).join(" ");
}

/** Whether a token only leads up to a request: "please", "from now on". */
export function isLead(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.date !== null || heads.has(token.lower) || leads.has(token.lower))
  );
}

/** Whether a sentence tells the other one to do something. */
export function isImperative(tokens: readonly Token[]): boolean {
  let at = 0;
  while (isLead(tokens[at]) || (wordAt(tokens, at) === "do" && wordAt(tokens, at + 1) === "n't")) {
    at += 1;
  }
  return verbs.has(wordAt(tokens, at));
}

/** A wish of the speaker. */
export function wish(predicate: string, object: string): Statement {
  return {
    kind: "assertion",
    subject: { kind: "speaker" },
    predicate,
    object,
    timing: holdsNow,
    confidence: 0.85,
  };
}
