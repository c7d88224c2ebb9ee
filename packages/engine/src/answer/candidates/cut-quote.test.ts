import { expect, test } from "vitest";
import { cutQuote } from "./cut-quote.ts";
import { readSoftQuestion } from "./soft-question.ts";

const context = { names: [], self: { id: "ent_ana", name: "Ana" } };

test.each([
  [
    "Whose is the red kayak?",
    "Kayaks: the red one is Milan's, the yellow one belongs to the club.",
    "Kayaks: the red one is Milan's",
  ],
  ["When is the fair?", "The fair is on 3 May; the concert is on 9 June.", "The fair is on 3 May"],
  [
    "Why did Ida leave the choir?",
    "Ida left the choir, and the rehearsals were too late.",
    "Ida left the choir, and the rehearsals were too late.",
  ],
])("%s %s", (question, sentence, cut) => {
  expect(cutQuote(sentence, readSoftQuestion(question, context))).toBe(cut);
});
