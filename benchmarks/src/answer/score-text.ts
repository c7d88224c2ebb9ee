import type { Question } from "../locomo/conversation.ts";
import { tokenF1 } from "./token-f1.ts";

const marker = /\s*\[\d+\]/g;

/**
 * How well a text answers a question, from 0 to 1, as LoCoMo's own evaluation scores it: of an answer
 * that several turns tell each part against the part of the text that is nearest to it, of an
 * open-domain one what stands before the reason, and else the text against the answer. Markers such
 * as `[1]` do not count. 0 where the data gives no answer.
 */
export function scoreText(text: string, { category, answer }: Question): number {
  const given = text.replaceAll(marker, "");
  if (answer === null) {
    return 0;
  }
  if (category === "multi-hop") {
    const parts = given.split(",");
    const best = answer
      .split(",")
      .map((wanted) => Math.max(...parts.map((part) => tokenF1(part, wanted))));
    return best.reduce((sum, f1) => sum + f1, 0) / best.length;
  }
  const [wanted = ""] = category === "open-domain" ? answer.split(";") : [answer];
  return tokenF1(given, wanted);
}
