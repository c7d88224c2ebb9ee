import type { TextModel } from "@keepsake/engine";
import type { Dialogue, GoldFact } from "./dialogue.ts";

const turnPattern = /<turn>\n(.*)\n<\/turn>/su;

/**
 * A model that knows by heart what a dialogue's turns state. With it in place of extraction, what is
 * measured is time, replacement and answering alone.
 */
export function createScriptedModel({ turns, facts }: Dialogue): TextModel {
  return {
    name: "scripted",
    generate: async ({ prompt }) => {
      const said = readTurn(prompt);
      const index = turns.findIndex(
        ({ at, text }) => text === said.text && Date.parse(at) === Date.parse(said.time),
      );
      const claims = facts.filter(({ fromTurn }) => fromTurn === index).map(toClaim);
      return { text: JSON.stringify({ claims }) };
    },
  };
}

function readTurn(prompt: string): { readonly text: string; readonly time: string } {
  return JSON.parse(turnPattern.exec(prompt)?.[1] ?? "{}");
}

function toClaim({ subject, predicate, object, validFrom, validTo }: GoldFact): object {
  return { kind: "assertion", subject, predicate, object, validFrom, validTo };
}
