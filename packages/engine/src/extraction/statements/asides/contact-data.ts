import { roleNouns } from "../lexicon/role-nouns.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { readName } from "../clauses/noun-phrase.ts";
import { speakerSayer, type Statement } from "../statement.ts";
import { type Token, wordAt, isCapital } from "../wording/tokens.ts";

const ownWords = wordSet("my me mine i new");
const otherWords = wordSet(
  "his her their your he she they him them office clinic shop restaurant hotel support helpline customer service landlord school doctor dentist company hotline emergency order tracking invoice reference account booking ticket serial iban",
);
const phoneWords = wordSet(
  "mine number phone mobile cell call text ring reach whatsapp sms tel get catch find reachable digits signal telegram number's telephone landline contact dial",
);
const mailWords = wordSet(
  "mail email e-mail reach find get inbox write send contact address receipts newsletter account invoices invoice",
);
const phonePattern = /^\+?[\d()][\d()\s/.-]{5,22}\d$/u;
const mailPattern = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

/** Whether a token is a telephone number. */
export function isPhone(token: Token | undefined): boolean {
  if (!token || token.date !== null || !phonePattern.test(token.text)) {
    return false;
  }
  const count = token.text.replaceAll(/\D/gu, "").length;
  return count >= 7 && count <= 15 && !/^\d{1,3}(?:[.,]\d{3})+$/u.test(token.text);
}

/** Whether a token is an email address. */
export function isEmail(token: Token | undefined): boolean {
  return token !== undefined && mailPattern.test(token.text);
}

/** The speaker's own number and address, where a sentence gives them as theirs. */
export function readContactData(tokens: readonly Token[]): Statement[] {
  const words = tokens.map(({ lower }) => lower);
  const reached = readReached(tokens);
  if (reached) {
    return [reached];
  }
  const isLabel = labels.test(words.slice(0, 4).join(" "));
  const isOrder = isLabel || mailOrders.has(words.find((word) => !polite.has(word)) ?? "");
  if (
    !(isOrder || words.some((word) => ownWords.has(word))) ||
    words.some((word) => otherWords.has(word)) ||
    hasOtherOwner(tokens)
  ) {
    return [];
  }
  const isPhoneTalk = words.some((word) => phoneWords.has(word));
  const isMailTalk = words.some((word) => mailWords.has(word));
  return tokens.flatMap((token) => {
    if (isPhone(token)) {
      return isPhoneTalk ? [say("phone", token.text)] : [];
    }
    return isEmail(token) && (isMailTalk || isPhoneTalk) ? [say("email", token.text)] : [];
  });
}

const labels =
  /^(?:(?:new|home|work|office|mobile|personal|private) )*(?:phone|mobile|cell|number|tel|telephone|landline|email|e-mail|mail)\b/u;
const mailOrders = wordSet("use write send email mail reply forward");
const polite = wordSet("please now and so also ok okay from on ,");
const reaching = wordSet("reach call text ring phone email mail contact find get");

/** "You can reach Ana on 0412 555 018": the number of somebody else. */
function readReached(tokens: readonly Token[]): Statement | null {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      reaching.has(lower) && isCapital(tokens[index + 1]) && isName(tokens, index + 1),
  );
  const name = at < 0 ? null : readName(tokens, at + 1);
  const token =
    name && ["on", "at", "under", "via"].includes(tokens[name.end]?.lower ?? "")
      ? tokens[name.end + 1]
      : undefined;
  const predicate = isPhone(token) ? "phone" : isEmail(token) ? "email" : null;
  return name && token && predicate
    ? {
        ...say(predicate, token.text),
        subject: { kind: "named", name: name.text, role: null, sort: "person" },
      }
    : null;
}

function isName(tokens: readonly Token[], at: number): boolean {
  return givenNames.has(wordAt(tokens, at));
}

function hasOtherOwner(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }, at) => {
    const isNamed =
      lower === "'s" &&
      /^\p{Lu}/u.test(tokens[at - 1]?.text ?? "") &&
      tokens[at + 1]?.date === null;
    return isNamed || (lower === "my" && roleNouns.has(wordAt(tokens, at + 1)));
  });
}

const say = speakerSayer(0.9);
