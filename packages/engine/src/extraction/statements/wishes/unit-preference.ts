import { unitWords } from "../lexicon/named-things.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { hasStanding, wish } from "./standing-wish.ts";
import type { Statement } from "../statement.ts";
import type { Token } from "../wording/tokens.ts";

const otherTalk = wordSet("n't not if how away he she they");
const generalAmounts = wordSet(
  "distances temperatures weights measurements amounts lengths heights quantities recipes everything all units",
);
const asking = wordSet("give use show write put please prefer in");
const moneyTalk = wordSet("prices price costs cost money amounts salary rent budget fees");
const systems = wordSet("metric imperial");

/** "Use metric please", "give me distances in kilometres": how the speaker wants things measured. */
export function readUnitPreference(tokens: readonly Token[]): Statement[] | null {
  const at = tokens.findIndex(({ lower }) => unitWords.has(lower));
  const unit = tokens[at];
  const isAmount = /^\d/u.test(tokens[at - 1]?.text ?? "");
  const isOther = tokens.some(
    ({ lower }) => otherTalk.has(lower) || (unit?.lower === "pounds" && moneyTalk.has(lower)),
  );
  if (!unit || isAmount || isOther) {
    return null;
  }
  const isOrdered = tokens[at - 1]?.lower === "use" || tokens[at - 1]?.lower === "prefer";
  return isOrdered || isForGood(tokens, unit.lower) ? [wish("units", unit.lower)] : null;
}

function isForGood(tokens: readonly Token[], unit: string): boolean {
  const isGeneral = systems.has(unit) || tokens.some(({ lower }) => generalAmounts.has(lower));
  const isAsked = tokens.some(({ lower }) => asking.has(lower));
  return (
    hasStanding(tokens) || tokens.some(({ lower }) => lower === "prefer") || (isGeneral && isAsked)
  );
}
