import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["I live in Lisbon.", "A: Nice!", "Sorry, I meant Porto."], ["~ lives_in Porto"]],
  [["I moved to Lisbon.", "Not Lisbon, Porto."], ["~ lives_in Porto"]],
  [["I live in Lisbon, sorry, Porto."], ["lives_in Porto"]],
  [["I live in Lisbon. Wait, no, Porto."], ["lives_in Porto"]],
  [["My birthday is 3 May.", "Typo, 4 May."], ["~ birthday 4 May"]],
  [["My number is 0151 555 0142.", "oops, 0151 555 0124"], ["~ phone 0151 555 0124"]],
  [["The rent is 900 euros.", "I misread that, it's 950."], ["~ rent: price 950"]],
  [["The demo is on 20 May.", "Make that 21 May."], ["~ demo: scheduled_for 2026-05-21"]],
  [["I'm allergic to peanuts.", "Actually it's almonds, not peanuts."], ["~ allergic_to almonds"]],
  [
    ["I work at Orbit.", "I told you I work at Orbit, that was wrong: I work at Orbis."],
    ["~ works_at Orbis"],
  ],
  [
    ["Ana lives in Graz.", "Sorry, not Ana, Eva lives in Graz."],
    ["Eva: lives_in Graz", "x Ana: lives_in Graz"],
  ],
])("%j puts right what was said", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});

test.each([
  [["A: Where do you live?", "Porto."], ["lives_in Porto"]],
  [["A: And where do you work?", "At Orbit Labs."], ["works_at Orbit Labs"]],
  [["A: What should I call you?", "Benny"], ["nickname Benny"]],
  [
    ["A: Any allergies?", "Peanuts and kiwi."],
    ["allergic_to Peanuts", "allergic_to kiwi"],
  ],
  [["A: Which language should I answer in?", "Swedish please"], ["reply_language Swedish"]],
  [["A: Got it, you live in Porto?", "No, Braga."], ["lives_in Braga"]],
  [["A: Where do you live?", "Why do you ask?"], []],
  [["A: Shall I book Lisbon?", "Porto."], []],
])("%j answers in a word", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});

test.each([
  [["My sister's name is Ana.", "She lives in Rome."], ["Ana: lives_in Rome"]],
  [["My sister Ana is a pilot.", "A: Great.", "My sister moved to Nice."], ["Ana: lives_in Nice"]],
  [["My brother is a cook. My sister is a vet.", "He lives in Cork."], ["brother: lives_in Cork"]],
  [["Omar is a cook. Ravi is a vet.", "He lives in Cork."], []],
  [["She lives in Cork."], []],
  [
    ["The tram depot tender is due on 20 May.", "The tender is due on 27 May."],
    ["tram depot tender: deadline 2026-05-27"],
  ],
  [["We got a dog last week.", "His name is Milo."], ["pet_name Milo"]],
])("%j finds who and what is meant", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});

test.each([
  [["I'm a member at Riverside.", "I left Riverside."], ["- member_of Riverside"]],
  [
    ["I write for the Evening Courier.", "Today was my last day at the Courier."],
    ["- job_title *", "- works_at Evening Courier"],
  ],
  [
    ["My goal is to run a half marathon.", "I've dropped the half marathon."],
    ["- goal run a half marathon"],
  ],
  [["The demo is on 20 May.", "The demo is cancelled."], ["- demo: scheduled_for *"]],
  [
    ["We have a dog called Milo.", "Milo died last week."],
    ["- has_pet dog", "- pet_name Milo"],
  ],
])("%j ends what was said", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});

test("a game of roles is no fact until it ends", () => {
  expect(readTalk("Let's role play, I'm a pirate.", "I live in Tortuga.")).toEqual([]);
  expect(readTalk("Let's role play, I'm a pirate.", "Stop. I live in Hull.")).toEqual([
    "lives_in Hull",
  ]);
});
