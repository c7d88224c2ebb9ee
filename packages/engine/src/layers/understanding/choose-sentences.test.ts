import { expect, test } from "vitest";
import { chooseSentences } from "./choose-sentences.ts";
import type { Mention } from "./mention-scan.ts";

const toMention = (sentence: string, index: number): Mention => ({
  sentence,
  eventId: `evt_${index}`,
  observedAt: "2025-03-05T10:00:00.000Z",
  speaker: "Bo",
});

function choose(sentences: readonly string[], told: readonly string[] = []): readonly string[] {
  const options = { calledAs: ["Ana"], told, limit: 2 };
  return chooseSentences(sentences.map(toMention), options).map(({ sentence }) => sentence);
}

test("what most sentences speak of is chosen first", () => {
  const sentences = [
    "Ana bought a red umbrella in Faro.",
    "Ana trains for the marathon with Bo.",
    "In spring Ana runs the marathon in Porto.",
    "Bo lent Ana shoes for Porto.",
  ];
  expect(choose(sentences)).toEqual([sentences[1], sentences[2]]);
});

test("of sentences that share nothing the newer are chosen", () => {
  const sentences = [
    "Ana repaired an old radio.",
    "Ana flew to Oslo alone.",
    "Ana hates wet socks.",
  ];
  expect(choose(sentences)).toEqual(sentences.slice(0, 2));
});

test("what is told already, in whatever form, is not told again", () => {
  expect(
    choose(
      ["Ana is living in Porto.", "Ana lives in Porto now.", "Ana feeds three cats."],
      ["Ana lives in Porto"],
    ),
  ).toEqual(["Ana feeds three cats."]);
});

test("scraps and speeches are left out", () => {
  expect(choose(["Oh, Ana!", `Ana said ${"one more word ".repeat(30)}.`])).toEqual([]);
});
