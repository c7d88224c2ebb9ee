import { determiners } from "../lexicon/function-words.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { roleNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";
import { readName, readNounPhrase } from "../clauses/noun-phrase.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

/** A way of telling whom to turn to: what leads to the matter, then to the person, and what follows. */
interface Pattern {
  readonly head: RegExp;
  /** What stands between matter and person. */
  readonly link: RegExp;
}

const asking =
  "(?:please |kindly |just |do )?(?:you (?:need to |should |can |must |just )?|we |i )?(?:turn to|talk to|speak to|speak with|write to|ask for|ask|deal with|see|call|contact|email|go to|go through|want|message|ring|need|liaise with)";
const forms: readonly Pattern[] = [
  {
    head: /^(?:and )?(?:for|about|on|regarding|concerning) (?:anything |everything |all things |questions )?(?:about |to do with |on |regarding )?$/u,
    link: new RegExp(
      `^(?:,? ?(?:it|that)(?: is|'s)|(?:, )?${asking}|(?:, )?the (?:person|one|contact|man|woman)(?: to \\w+)? (?:is|'s))$`,
      "u",
    ),
  },
  {
    head: /^(?:and )?(?:at|over at) $/u,
    link: new RegExp(`^(?:,? ?(?:it|that)(?: is|'s)|(?:, )?${asking})$`, "u"),
  },
  {
    head: /^(?:the |our |your |my )(?:(?:main|best|new|right|go-to|first|only) )?(?:person|one|man|woman|guy|contact|point of contact|go-to|rep|liaison|people)(?: (?:to|you should|we) (?:contact|ask|call|talk to|speak to|see|write to|deal with))? (?:for|about|on|at|in|with) $/u,
    link: /^(?:is|'s|will be)(?: now| currently)?$/u,
  },
];
const longestMatter = 5;

/** "For the marquee it's Gustav", "at the bank ask for Mrs Quill": whom to turn to about something. */
export function readContacts(tokens: readonly Token[]): Statement[] {
  const text = tokens.map(({ lower }) => lower);
  if (!text.some((word) => leads.has(word))) {
    return [];
  }
  return [...readAboutMatter(tokens), ...readThrough(tokens), ...readAskFor(tokens)];
}

const leads = wordSet(
  "for about on at regarding concerning person one man woman guy contact through with go-to",
);

function readAboutMatter(tokens: readonly Token[]): Statement[] {
  return tokens.flatMap((_token, at) => {
    const before = wordAt(tokens, at - 1);
    if (at > 0 && !breaks.has(before)) {
      return [];
    }
    return starts.has(wordAt(tokens, at))
      ? forms.flatMap((form) => readForm(tokens, at, form))
      : [];
  });
}

const starts = wordSet("for about on regarding concerning at over the our your my and");
const breaks = wordSet(", ; : - — – and but so while hospital");

function readForm(tokens: readonly Token[], at: number, { head, link }: Pattern): Statement[] {
  for (let from = at + 1; from < at + 9 && from < tokens.length; from += 1) {
    if (!head.test(`${joined(tokens, at, from)} `)) {
      continue;
    }
    const matter = readMatter(tokens, from);
    const statement = matter && readPersonBehind(tokens, matter, link);
    if (statement) {
      return [statement];
    }
  }
  return [];
}

interface Matter {
  readonly mention: Mention;
  readonly end: number;
}

function readMatter(tokens: readonly Token[], at: number): Matter | null {
  const phrase = readNounPhrase(tokens, at);
  if (!phrase || phrase.words.length > longestMatter || vague.has(phrase.text.toLowerCase())) {
    return null;
  }
  const isOwned = wordAt(tokens, phrase.end) === "'s";
  const part = isOwned ? readNounPhrase(tokens, phrase.end + 1) : null;
  const isPart = part !== null && part.determiner === "" && !asked.has(wordAt(part.words, 0));
  return {
    mention: {
      kind: "named",
      name: isPart ? `${phrase.text}'s ${wordAt(part.words, 0)}` : phrase.text,
      role: null,
      sort: "thing",
    },
    end: isPart ? part.end - part.words.length + 1 : isOwned ? phrase.end + 1 : phrase.end,
  };
}

const asked = wordSet("ask deal talk speak write call see contact turn");
const vague = wordSet(
  "posters cards labels books forms me now example instance him her us them you future reference sure once lunch dinner breakfast fun",
);

function readPersonBehind(
  tokens: readonly Token[],
  { mention, end }: Matter,
  link: RegExp,
): Statement | null {
  for (let from = end + 1; from < end + 9 && from < tokens.length; from += 1) {
    if (!link.test(joined(tokens, end, from))) {
      continue;
    }
    const person = personAt(tokens, from);
    if (person !== null) {
      return say(mention, person);
    }
  }
  return null;
}

/** A person by a name or title, also behind a role: "my niece Odile". */
function personAt(tokens: readonly Token[], at: number): string | null {
  const read = objectReaders["person"]?.(tokens, at);
  const isRole = determiners.has(wordAt(tokens, at));
  const first = tokens[at];
  const isPerson =
    objectReaders["titled"]?.(tokens, at) !== null ||
    givenNames.has(first?.lower ?? "") ||
    (isRole && roleNouns.has(wordAt(tokens, at + 1))) ||
    isCapital(first);
  return read && isPerson ? read.text : null;
}

/** "Plumbing goes through Mr Tench". */
function readThrough(tokens: readonly Token[]): Statement[] {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      (lower === "goes" || lower === "go") && wordAt(tokens, index + 1) === "through",
  );
  const matter = at > 0 ? readNounPhrase(tokens, Math.max(0, at - 3)) : null;
  const person = at > 0 ? personAt(tokens, at + 2) : null;
  return matter && person && matter.end === at
    ? [say({ kind: "named", name: matter.text, role: null, sort: "thing" }, person)]
    : [];
}

/** "You want Stan from Heatwright", "we deal with Agnès at the printer's". */
function readAskFor(tokens: readonly Token[]): Statement[] {
  return tokens.flatMap((_token, at) => {
    const name =
      isAsking(tokens, at) && isCapital(tokens[at + 1]) ? readName(tokens, at + 1) : null;
    const isTied = name !== null && ties.has(wordAt(tokens, name.end));
    const matter = name && isTied ? readMatter(tokens, name.end + 1) : null;
    return name && matter ? [say(matter.mention, name.text)] : [];
  });
}

const ties = wordSet("at from about");

function isAsking(tokens: readonly Token[], at: number): boolean {
  const pair = `${wordAt(tokens, at - 1)} ${wordAt(tokens, at)}`;
  return askings.test(pair) && isPresent(tokens, at);
}

const askings = /^(?:ask for|(?:deal|liaise) with|(?:talk|write|speak|turn) to|you want)$/u;

function isPresent(tokens: readonly Token[], at: number): boolean {
  return !tokens.slice(0, at).some(({ lower }) => past.has(lower));
}

const past = wordSet("did want need should could have 'll will going to");

function joined(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ")
    .replaceAll(" '", "'");
}

function say(subject: Mention, object: string): Statement {
  return {
    kind: "assertion",
    subject,
    predicate: "contact",
    object,
    timing: holdsNow,
    confidence: 0.8,
  };
}
