import { pronouns } from "../lexicon/function-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { readNounPhrase } from "../clauses/noun-phrase.ts";
import { speakerSayer, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const mine = /^(?:for me$|my (?:thing|jam|cup of tea|favourite|favorite|fave|idea of fun)\b)/u;
const choosing = wordSet("pick choose take have");
const ranking = /^(?:any day|any time|anytime|every time|always|hands down)\b/u;
const enjoying = wordSet("have get be take eat drink fly travel use go sit stay");

const telling = wordSet("my me rather sooner over beats beat");

/** "Jazz isn't my thing", "I'd rather have tea than coffee", "trains over planes any day". */
export function readLikings(tokens: readonly Token[]): Statement[] {
  if (!tokens.some(({ lower }) => telling.has(lower))) {
    return [];
  }
  const asked = tokens.some(({ lower }) => lower === "if" || lower === "you");
  return asked ? [] : [...readMyThing(tokens), ...readRather(tokens), ...readRanked(tokens)];
}

/** "Jazz isn't really my thing". */
function readMyThing(tokens: readonly Token[]): Statement[] {
  const read = readNounPhrase(tokens, 0);
  if (
    !read ||
    pronouns.has(wordAt(tokens, 0)) ||
    read.determiner !== "" ||
    read.words.length > 3 ||
    !["is", "are", "'s"].includes(wordAt(tokens, read.end))
  ) {
    return [];
  }
  const isNegated = ["n't", "not"].includes(wordAt(tokens, read.end + 1));
  const words = tokens.slice(read.end + 1).map(({ lower }) => lower);
  const rest = words
    .filter((word) => !["n't", "not", "really", "just", "totally", "so"].includes(word))
    .join(" ");
  return mine.test(rest) ? [say(isNegated ? "dislikes" : "likes", read.text)] : [];
}

/** "I'd rather have tea than coffee". */
function readRather(tokens: readonly Token[]): Statement[] {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      (lower === "rather" || lower === "sooner") && tokens.slice(0, index).some(isI),
  );
  const from = enjoying.has(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  const phrase = at > 0 ? readNounPhrase(tokens, from) : null;
  return phrase && phrase.words.length <= 3 && wordAt(tokens, phrase.end) === "than"
    ? [say("prefers", phrase.text)]
    : [];
}

function isI({ lower }: Token): boolean {
  return lower === "i" || lower === "'d";
}

/** "Trains over planes any day", "aisle seats beat window ones", "I'd pick tea over coffee". */
function readRanked(tokens: readonly Token[]): Statement[] {
  const verb = tokens.findIndex(
    ({ lower }, at) => choosing.has(lower) && tokens.slice(0, at).some(isI),
  );
  const phrase = readNounPhrase(tokens, verb + 1);
  const other = phrase && readNounPhrase(tokens, phrase.end + 1);
  if (!phrase || !other || phrase.words.length > 3) {
    return [];
  }
  const link = wordAt(tokens, phrase.end);
  const isRanked = ranking.test(restOf(tokens, other.end));
  const isOver = link === "over" && (verb >= 0 || isRanked);
  const isBeaten = verb < 0 && (link === "beats" || link === "beat") && isRanked;
  return isOver || isBeaten ? [say("prefers", phrase.text)] : [];
}

function restOf(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at)
    .map(({ lower }) => lower)
    .filter((word) => word !== ",")
    .join(" ");
}

const say = speakerSayer(0.8);
