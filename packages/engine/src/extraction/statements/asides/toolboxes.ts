import { toMention } from "../clauses/clause-subject.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";
import { readBrand } from "../objects/things.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isWord, wordAt } from "../wording/tokens.ts";

const labels = wordSet(
  "toolbox toolkit stack chain setup tools workflow kit toolchain apps software pipeline",
);
const longestLabel = 6;

/** "My photo chain: Darkly for developing, Kopia for backups": tools in a list behind a label. */
export function readToolboxes(tokens: readonly Token[]): Statement[] {
  const colon = tokens.findIndex(({ lower }) => lower === ":");
  const isLabel = colon > 0 && colon <= longestLabel && labels.has(wordAt(tokens, colon - 1));
  const owner = isLabel ? ownerOf(tokens.slice(0, colon)) : null;
  return owner ? listed(tokens, colon + 1).map((tool) => uses(owner, tool)) : [];
}

function ownerOf(label: readonly Token[]): Mention | null {
  const first = wordAt(label, 0);
  return first === "my" || first === "our" || label.length === 1
    ? { kind: "speaker" }
    : toMention(label.slice(0, -1));
}

function listed(tokens: readonly Token[], from: number): string[] {
  const found: string[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const isStart = at === from || [",", "and", ";", "+", "/"].includes(wordAt(tokens, at - 1));
    const read = isStart && isWord(tokens[at]) ? readBrand(tokens, at) : null;
    if (read) {
      found.push(read.text);
    }
  }
  return found;
}

function uses(subject: Mention, object: string): Statement {
  return {
    kind: "assertion",
    subject,
    predicate: "uses",
    object,
    timing: holdsNow,
    confidence: 0.85,
  };
}
