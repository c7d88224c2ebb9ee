import { type AttributePhrase, readAttributePhrase } from "../clauses/attribute-phrase.ts";
import { toMention } from "../clauses/clause-subject.ts";
import { determiners } from "../lexicon/function-words.ts";
import { eventNouns } from "../lexicon/nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { frameVerbs } from "../frames/all-frames.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import { type Phrase, readNounPhrase } from "../clauses/noun-phrase.ts";
import { headOf } from "../objects/object-reader.ts";
import { readHomeAddress } from "../objects/persons.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

/** "New boss: Irene Falk", "budget for the party: 600 euros": a value told by its label alone. */
export function readLabelled(tokens: readonly Token[]): Statement[] {
  const colon = tokens.findIndex(
    ({ lower }, at) => lower === ":" || (lower === "now" && at > 0 && at < 4),
  );
  const front = tokens.slice(0, Math.max(0, colon));
  const cut = front.findIndex(({ lower }) => arriving.has(lower));
  const label = front.slice(0, cut > 0 ? cut : front.length).filter(({ date }) => date === null);
  const from = label.findIndex(({ lower }) => openings.has(lower));
  const words = label.slice(Math.max(0, from)).filter(({ lower }) => lower !== "since");
  const isAddress = label.some(({ lower }) => lower === "address");
  const address = isAddress ? readHomeAddress(tokens, colon + 1) : null;
  if (address) {
    return [told({ kind: "speaker" }, "lives_in", address)];
  }
  const phrase = words.length > 0 && words.length <= 7 ? readAttributePhrase(words) : null;
  const owner = phrase && ownerOf(phrase, wordAt(words, 0));
  return phrase && owner ? readLabelValue(tokens, colon + 1, { phrase, owner }) : [];
}

interface Label {
  readonly phrase: AttributePhrase;
  readonly owner: Statement["subject"];
}

/** The value behind a label; behind a job also where it is. */
function readLabelValue(tokens: readonly Token[], at: number, label: Label): Statement[] {
  const { predicate, kind } = label.phrase.attribute;
  const read = objectReaders[kind]?.(tokens, at);
  if (!read) {
    return [];
  }
  const isAt = predicate === "job_title" && atWords.has(wordAt(tokens, read.end));
  const firm = isAt ? objectReaders["org"]?.(tokens, read.end + 1) : null;
  return isClauseEnd(tokens, firm?.end ?? read.end)
    ? [told(label.owner, predicate, read), ...(firm ? [told(label.owner, "works_at", firm)] : [])]
    : [];
}

const arriving = wordSet("came is was got went arrived has are");
const atWords = new Set(["at", "with", "for"]);
const openings = new Set(["my", "our"]);

/** A label without an owner is the speaker's where it names what people have. */
function ownerOf(
  { attribute, owner }: AttributePhrase,
  first: string,
): Statement["subject"] | null {
  return (
    owner ??
    (attribute.isPersonal ? null : ({ kind: "pronoun", word: "it" } as const)) ??
    (attribute.isPersonal && (first === "new" || first === "my") ? { kind: "speaker" } : null)
  );
}

/** "Dentist on Tuesday at nine": an arrangement told in passing, without a verb. */
export function readAgenda(tokens: readonly Token[]): Statement[] {
  const isListed = tokens.findIndex(({ lower }) => lower === ":") < 5;
  const list = isListed ? tokens.findIndex(({ lower }) => agendas.has(lower)) : -1;
  return list >= 0 && wordAt(tokens, list + 1) === ":"
    ? splitList(tokens, list + 2).flatMap((part) => readArrangement(part, true))
    : readArrangement(tokens, false);
}

const agendas = wordSet(
  "appointments appointment agenda diary calendar dates date schedule bookings",
);

/** The parts of a list: "dentist on 6 May, optician on the 9th". */
function splitList(tokens: readonly Token[], from: number): (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens.slice(from)) {
    const isBetween = token.date === null && [",", ";", "and"].includes(token.lower);
    if (isBetween) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(token);
    }
  }
  return parts;
}

function readArrangement(tokens: readonly Token[], isListed: boolean): Statement[] {
  const phrase = readNounPhrase(tokens, 0);
  const dateAt = phrase ? behindGuest(tokens, phrase.end) : 0;
  const date = tokens[dateAt]?.date;
  const isPlain = phrase !== null && phrase.words.length <= 4 && isListed;
  if (!phrase || !date || !(isPlain || isArrangement(tokens, phrase, dateAt))) {
    return [];
  }
  const from = determiners.has(wordAt(tokens, 0)) ? 1 : 0;
  const words = tokens.slice(from, phrase.end);
  const mention = toMention(words) ?? {
    kind: "named",
    name: wordAt(words, 0),
    role: null,
    sort: "thing",
  };
  return [told(mention, "scheduled_for", { text: date.text, date })];
}

/** Steps over whom an arrangement is for or with: "Vet for Pixel on 14 May". */
function behindGuest(tokens: readonly Token[], at: number): number {
  const isVisit = appointments.has(wordAt(tokens, at - 1));
  const isGuest = isVisit && (wordAt(tokens, at) === "for" || wordAt(tokens, at) === "with");
  const guest = isGuest ? readNounPhrase(tokens, at + 1) : null;
  return guest && guest.words.length <= 3 ? guest.end : at;
}

const appointments = wordSet(
  "dentist doctor vet physio optician haircut exam interview appointment fitting checkup check-up viewing scan mri meeting lesson hearing vaccination surgery operation",
);

/** Whether an event is named with nothing but its date: no verb in front, nothing more behind. */
function isArrangement(
  tokens: readonly Token[],
  phrase: Phrase | null,
  dateAt: number,
): phrase is Phrase {
  const isDone = frameVerbs.has(wordAt(tokens, 0)) && wordAt(tokens, 0).endsWith("ed");
  const isEvent = phrase !== null && phrase.words.length <= 3 && eventNouns.has(headOf(phrase));
  const behind = isEvent ? dateAt + 1 : 0;
  return isEvent && !isDone && (isClauseEnd(tokens, behind) || wordAt(tokens, behind) === "at");
}

function told(
  subject: Statement["subject"],
  predicate: string,
  read: { readonly text: string; readonly date?: Token["date"] },
): Statement {
  return {
    kind: "assertion",
    subject,
    predicate,
    object: read.text,
    objectDate: read.date,
    timing: holdsNow,
    confidence: 0.8,
  };
}
