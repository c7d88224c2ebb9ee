import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["The rent is 900.", "Sorry, meant 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "typo: 950"], ["~ rent: price 950"]],
  [["The rent is 900.", "wait no, 950"], ["~ rent: price 950"]],
  [["The rent is 900.", "950, not 900."], ["~ rent: price 950"]],
  [["The rent is 900.", "scratch that, 950"], ["~ rent: price 950"]],
  [["The rent is 900.", "Make that 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "Correction: it's 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "My mistake, it's 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "I said 900 but it's 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "That was wrong, it's 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "The rent isn't 900, it's 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "It's not 900 but 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "I got the rent wrong, it's 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "I had the wrong number: the rent is 950."], ["~ rent: price 950"]],
  [
    ["The rent is 900.", "Turns out the rent is actually 950, I misread the contract."],
    ["~ rent: price 950"],
  ],
  [["The rent is 900.", "*950"], ["~ rent: price 950"]],
  [
    ["The demo is on 20 May.", "Oops, the demo is on 21 May."],
    ["~ demo: scheduled_for 2026-05-21"],
  ],
  [["The demo is on 20 May.", "No wait, it's the 21st."], ["~ demo: scheduled_for 2026-05-21"]],
  [["The contact at Delphi is Rosa.", "Correction, it's Rita."], ["~ Delphi: contact Rita"]],
  [
    ["The contact at Delphi is Rosa.", "I mixed up the names, the contact at Delphi is Rita."],
    ["~ Delphi: contact Rita"],
  ],
  [
    ["Amira owns the invoice tool.", "Actually it's Jonas who owns the invoice tool."],
    ["~ invoice tool: owner Jonas"],
  ],
  [["We run Envoy 1.30.", "Sorry, 1.31."], ["~ Envoy: version 1.31"]],
  [
    ["The site is hosted on Netlify.", "Sorry, Vercel, not Netlify."],
    ["~ site: deploys_on Vercel"],
  ],
  [["My manager is Lena.", "Not Lena, Lina."], ["~ manager Lina"]],
  [
    ["The budget for the kitchen is 8,000.", "I told you 8,000, should be 9,000."],
    ["~ kitchen: budget 9,000"],
  ],
  [["The gym costs 45.", "Oops, 54."], ["~ gym: price 54"]],
  [["The exam is on 20 May.", "Sorry, 22 May."], ["~ exam: scheduled_for 2026-05-22"]],
  [
    ["The exam is on 20 May.", "I got the date wrong, the exam is on 22 May."],
    ["~ exam: scheduled_for 2026-05-22"],
  ],
  [["The exam is on 20 May.", "My bad, it's the 22nd."], ["~ exam: scheduled_for 2026-05-22"]],
  [
    ["The exam is on 20 May.", "It isn't the 20th, it's the 22nd."],
    ["~ exam: scheduled_for 2026-05-22"],
  ],
  [["The shop runs on MySQL.", "Wrong, the shop runs on Postgres."], ["~ shop: database Postgres"]],
  [
    ["The shop runs on MySQL.", "I was thinking of the wiki, the shop runs on Postgres."],
    ["~ shop: database Postgres"],
  ],
  [["The office is in Leeds.", "Typo, Leiden."], ["~ office: located_in Leiden"]],
  [["We run Envoy 1.30.", "Make that 1.31."], ["~ Envoy: version 1.31"]],
  [
    ["The plumber's number is 01632 960 115.", "Sorry, 01632 960 151."],
    ["~ plumber: phone 01632 960 151"],
  ],
  [["The demo is on 20 May.", "I meant 21 May."], ["~ demo: scheduled_for 2026-05-21"]],
  [["The demo is on 20 May.", "Not the 20th, the 21st."], ["~ demo: scheduled_for 2026-05-21"]],
  [["The demo is on 20 May.", "Hang on, the 21st."], ["~ demo: scheduled_for 2026-05-21"]],
  [["The demo is on 20 May.", "Strike that: 21 May."], ["~ demo: scheduled_for 2026-05-21"]],
  [
    ["The demo is on 20 May.", "I wrote 20 May, it should be 21 May."],
    ["~ demo: scheduled_for 2026-05-21"],
  ],
  [
    ["The demo is on 20 May.", "Sorry, wrong day: it's the 21st."],
    ["~ demo: scheduled_for 2026-05-21"],
  ],
  [
    ["The demo is on 20 May.", "The demo is actually on 21 May, not 20 May."],
    ["~ demo: scheduled_for 2026-05-21"],
  ],
  [["The rent is 900.", "Actually 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "No, 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "950, sorry."], ["~ rent: price 950"]],
  [["The rent is 900.", "I was wrong about the rent: it's 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "Let me correct that: the rent is 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "Apologies, the rent is 950."], ["~ rent: price 950"]],
  [["The rent is 900.", "It was never 900, it's 950."], ["~ rent: price 950"]],
  [
    ["The site is hosted on Netlify.", "My mistake, it's on Vercel."],
    ["~ site: deploys_on Vercel"],
  ],
  [["The site is hosted on Netlify.", "Oops, Vercel."], ["~ site: deploys_on Vercel"]],
  [["The shop runs on MySQL.", "It's MariaDB, not MySQL."], ["~ shop: database MariaDB"]],
  [["Jonas owns the newsletter.", "Sorry, Mei owns the newsletter."], ["~ newsletter: owner Mei"]],
  [
    ["Jonas owns the newsletter.", "I mixed them up: Mei owns the newsletter."],
    ["~ newsletter: owner Mei"],
  ],
  [["I'm on the Pro plan.", "Sorry, the Team plan."], ["~ plan Team"]],
  [["I'm on the Pro plan.", "I said Pro but it's the Team plan."], ["~ plan Team"]],
  [
    ["The budget for the kitchen is 8,000.", "Correction: the budget for the kitchen is 9,000."],
    ["~ kitchen: budget 9,000"],
  ],
  [["The clinic is on Station Road.", "Sorry, on Mill Lane."], ["~ clinic: located_in Mill Lane"]],
  [
    ["The report is due on 20 May.", "Typo, it's due on 21 May."],
    ["~ report: deadline 2026-05-21"],
  ],
])("%j puts right what was told of a thing", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
