import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  ["Is there a night train from Leeds, where I live?", ""],
  ["The night train from Leeds, where I live, is slow.", "lives_in Leeds"],
  ["Bin day in Whitby is a riddle and I've lived here since 2018.", "lives_in Whitby"],
  ["Everyone calls my cousin Philippa just Pip.", "Philippa: nickname Pip; related_to Philippa"],
  ["Milo will be five on March 9.", "Milo: birthday March 9"],
  ["Two loves: liquorice and brass bands.", "likes brass bands; likes liquorice"],
  ["One hate: whistling.", "dislikes whistling"],
  ["Can't stand cinnamon.", "dislikes cinnamon"],
  ["As I eat halal, I skip the pork.", "diet halal"],
  ["We keep kosher at home.", "diet kosher"],
  ["My sister Nell's going out with a baker called Otto.", "Nell: partner Otto; related_to Nell"],
  ["Ida's now with a Dr Brook.", "Ida: partner Dr Brook"],
  ["My uncle Nasser, who only speaks Farsi, is coming.", "Nasser: speaks Farsi; related_to Nasser"],
  ["Hugo's got a place at St Aldate's.", "Hugo: studies_at St Aldate's"],
  ["Stella reacts to latex.", "Stella: allergic_to latex"],
  ["The pharmacist swapped me to losartan.", "takes losartan"],
  ["I'm over in Procurement these days.", "team Procurement"],
  ["I'm a senior joiner over at Vantage Boats.", "job_title senior joiner; works_at Vantage Boats"],
  ["I drum.", "plays drums"],
  ["I play quidditch on Tuesdays.", "plays quidditch"],
  ["I play music.", ""],
  ["I only do darts.", "plays darts"],
  ["I play the tuba in the Quay Wind Orchestra.", "member_of Quay Wind Orchestra; plays tuba"],
  ["I'm the proud owner of a canoe.", "owns canoe"],
  ["Our old cat Fig has stopped using the stairs.", "has_pet cat; pet_name Fig"],
  ["We have a parrot by the name of Custard.", "has_pet parrot; pet_name Custard"],
  ["Priya is who I report to.", "manager Priya"],
  ["I've just accepted an offer from Kestrel Labs.", "works_at Kestrel Labs"],
  ["Birthday's 4 June.", "birthday 4 June"],
  ["Olives aren't for me.", "dislikes Olives"],
  ["Please address me as Dr Brook.", "nickname Dr Brook"],
  ["Card for Rosa: allergic to nuts.", ""],
  ["The name on the lease is Charles Holt.", ""],
  ["He calls me Martin.", ""],
])("reads %j", (text, told) => {
  expect(readTalk(text).join("; ")).toBe(told);
});

test.each([
  ["For the marquee it's Gustav.", "marquee: contact Gustav"],
  ["About lodging, write to Mrs Eide.", "lodging: contact Mrs Eide"],
  ["For flowers, please turn to Jasper instead.", "flowers: contact Jasper"],
  ["Our man at the bank is Mr Quill.", "bank: contact Mr Quill"],
  ["At the landlord's office ask for Viola.", "landlord's office: contact Viola"],
  ["For lunch it's Bob's.", ""],
])("reads whom to turn to in %j", (text, told) => {
  expect(readTalk(text).join("; ")).toBe(told);
});

test.each([
  [
    "Call me Jo and keep answers under ten lines.",
    "instruction keep answers under ten lines; nickname Jo",
  ],
  ["Suggest two wines at most, never a long list.", "instruction Suggest two wines at most"],
  ["So don't ever schedule anything after six.", "instruction don't schedule anything after six"],
  ["And don't you ever call me Barbara.", "instruction don't call me Barbara"],
  ["No reminders needed from here on.", ""],
  ["Reply in Welsh please and give distances in km.", "reply_language Welsh; units km"],
  ["You may go back to English.", "reply_language English"],
  [
    "Some ground rules: metric only, answers in English, and never use emojis.",
    "instruction never use emojis; reply_language English; units metric",
  ],
])("reads the wishes in %j", (text, told) => {
  expect(readTalk(text).join("; ")).toBe(told);
});

test.each([
  ["I live in Leeds.", "Turns out it's Hull, not Leeds.", "~ lives_in Hull"],
  ["Please call me Ted.", "Oops, it's Teddy with a y.", "~ nickname Teddy"],
  ["Rosa hates tea.", "Make it coffee.", ""],
])("puts %j right by %j", (told, again, corrected) => {
  expect(readTalk(told, again).join("; ")).toBe(corrected);
});
