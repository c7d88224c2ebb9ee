import { expect, test } from "vitest";
import { cutTold } from "./cut-told.ts";
import { readToldTerms } from "./told-terms.ts";

test.each([
  ["What did Ines build?", "Yeah, I built a small boat, and it leaks.", "small boat"],
  [
    "What did Ines do last week?",
    "Last week I mended the roof of the shed.",
    "mended the roof of the shed",
  ],
  ["What does Ines play?", "I play the harp - such a lovely sound!", "harp"],
  ["What did Ines carve with her uncle?", "I carved spoons with my uncle.", "spoons"],
  ["Which book did Ines read?", 'I read "Far Shores" in one night.', '"Far Shores"'],
  ["How long has Ines sailed?", "I have sailed for about ten years now.", "about ten years"],
  ["How often does Ines sail?", "I sail twice a week if I can.", "twice a week"],
  ["How many boats does Ines own?", "I own three old boats.", "three old boats"],
  ["Who sails with Ines?", "I sail with my brother and Kofi Mensah.", "Kofi Mensah"],
  ["Where does Ines sail?", "I sail on Sundays in Galway Bay with the club.", "Galway Bay"],
  ["Where does Ines keep the boat?", "I keep it near the old mill.", "near the old mill"],
  ["Why did Ines sell the boat?", "I sold it because the roof leaked.", "the roof leaked"],
  ["Why did Ines sell the boat?", "Because of the leaking roof I sold it.", "the leaking roof"],
  ["What time does Ines sail?", "I sail at 6 with my brother.", "6"],
  ["Where does Ines sail?", "I sail in Bergen until Sunday.", "Bergen"],
  ["What does Ines build?", "I build kites by the way!", "kites"],
  ["How did the race go for Ines?", "It went badly from the start.", "went badly from the start"],
  ["How does Ines feel?", "I feel my heart in my throat.", '"feel my heart in my throat"'],
  ["What is in the picture of Ines?", "[shared image: a dog on a raft]", "dog on a raft"],
])("%s %s", (question, sentence, answer) => {
  const terms = readToldTerms(question, new Set(["ines"]), []);
  const found = cutTold(sentence, { question, terms });
  expect(found).toBe(answer);
});
