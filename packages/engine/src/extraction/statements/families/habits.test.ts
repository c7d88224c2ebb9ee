import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  ["I love jasmine tea.", "likes jasmine tea"],
  ["I really like thunderstorms.", "likes thunderstorms"],
  ["I'm a big fan of brutalism.", "likes brutalism"],
  ["I'm really into pottery these days.", "likes pottery"],
  ["My daughter loves dinosaurs.", "daughter: likes dinosaurs"],
  ["I hate cilantro.", "dislikes cilantro"],
  ["I can't stand celery.", "dislikes celery"],
  ["I don't like olives.", "dislikes olives"],
  ["I'm not a fan of musicals.", "dislikes musicals"],
  ["I'm allergic to penicillin.", "allergic_to penicillin"],
  ["My son is severely allergic to peanuts.", "son: allergic_to peanuts"],
  ["I take metformin twice a day.", "takes metformin"],
  ["My doctor put me on it, so I take 20 mg of lisinopril.", "takes lisinopril"],
  ["I stopped taking ibuprofen.", "- takes ibuprofen"],
  ["I play the cello.", "plays cello"],
  ["I play badminton on Thursdays.", "plays badminton"],
  ["I started playing chess.", "plays chess"],
  ["I gave up the violin.", "- plays violin"],
  ["I'm a member of the Alpine Club.", "member_of Alpine Club"],
  ["I joined a rowing club.", "member_of rowing club"],
  ["I sing in a gospel choir.", "member_of gospel choir"],
  ["I have a dog.", "has_pet dog"],
  ["We adopted a kitten last week.", "has_pet kitten"],
  ["I own a motorbike.", "owns motorbike"],
  ["I bought a Brompton yesterday.", "owns Brompton"],
  ["I drive a Volvo.", "drives Volvo"],
  ["We drive an old Fiat Panda.", "drives Fiat Panda"],
  ["I use Notion for my notes.", "uses Notion"],
  ["I switched to Neovim.", "uses Neovim"],
  ["I stopped using Trello.", "- uses Trello"],
  ["I don't use Evernote any more.", "- uses Evernote"],
  ["I'm training for a triathlon.", "goal triathlon"],
  ["I prefer tea over coffee.", "prefers tea"],
  ["Please always answer in German.", "reply_language German"],
  ["Reply to me in French from now on.", "reply_language French"],
  ["Use metric units please.", "units metric"],
  ["Always give temperatures in celsius.", "units celsius"],
  ["Never use emojis.", "instruction Never use emojis"],
  ["From now on, keep answers short.", "instruction keep answers short"],
])("reads %j", (text, line) => {
  expect(readTalk(text)).toEqual([line]);
});

test.each([
  ["I use Obsidian and Zotero.", ["uses Obsidian", "uses Zotero"]],
  [
    "I'm allergic to nuts, kiwi and latex.",
    ["allergic_to kiwi", "allergic_to latex", "allergic_to nuts"],
  ],
  ["I switched from Slack to Zulip.", ["- uses Slack", "uses Zulip"]],
  ["We have a cat called Miso.", ["has_pet cat", "pet_name Miso"]],
  ["My dog Biscuit ate a sock.", ["has_pet dog", "pet_name Biscuit"]],
  ["We have two cats and a rabbit.", ["has_pet cat", "has_pet rabbit"]],
  ["On trains I prefer a window seat.", ["prefers window seat on trains"]],
  ["I prefer the aisle on planes.", ["prefers aisle on planes"]],
])("reads several out of %j", (text, lines) => {
  expect(readTalk(text)).toEqual(lines);
});

test.each([
  ["I went back to using Trello.", "uses Trello"],
  ["I cycle everywhere, I get around on a Brompton.", "drives Brompton"],
  ["My car is a Honda Jazz.", "drives Honda Jazz"],
  ["I have a nut allergy.", "allergic_to nut"],
  ["I'm off the antibiotics.", "- takes antibiotics"],
  ["The doctor put me on ramipril.", "takes ramipril"],
  ["Mia takes iron tablets.", "Mia: takes iron"],
  ["I'm not into podcasts.", "dislikes podcasts"],
  ["I've gone off coffee.", "- likes coffee"],
  ["My favourite composer is Satie.", "likes Satie"],
  ["Satie is my favourite composer.", "likes Satie"],
  ["I cancelled my gym membership.", "- member_of gym"],
  ["I resigned from the board.", "- member_of board"],
  ["I deleted Instagram.", "- uses Instagram"],
  ["Could you answer in Spanish from now on?", "reply_language Spanish"],
  ["Back to English please.", "reply_language English"],
  ["Don't call me Katie, call me Kate.", "nickname Kate"],
  ["Bullet points please, always.", "instruction Bullet points"],
  ["No coriander in recipes, please.", "instruction No coriander in recipes"],
  ["When you write code for me, use tabs.", "instruction use tabs"],
  ["In code I prefer tabs.", "prefers tabs in code"],
])("reads %j too", (text, line) => {
  expect(readTalk(text)).toEqual([line]);
});

test("a rule ends the one that it turns around", () => {
  expect(readTalk("No semicolons in code, please.", "Use semicolons in code from now on.")).toEqual(
    ["- instruction No semicolons in code", "instruction Use semicolons in code"],
  );
});
