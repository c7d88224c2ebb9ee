import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each<[string[], string[]]>([
  [["Sofa delivered, finally."], ["sofa: status delivered"]],
  [["Loan approved!"], ["Loan: status approved"]],
  [["We use Trello.", "Trello removed from all teams today."], ["- uses Trello"]],
  [["Staging is switched off as of today."], ["Staging: status switched off"]],
  [["The grant is still waiting for the board."], ["grant: status waiting for the board"]],
  [["The piano is stuck at customs."], ["piano: status stuck at customs"]],
  [["We're on Pinemail Starter."], ["plan Starter", "uses Pinemail"]],
  [["I pay for Streamly Premium."], ["plan Premium", "uses Streamly"]],
  [["The till keeps its receipts in Redis."], ["till: database Redis"]],
  [["Put mail-relay on 2.5.0 this morning."], ["mail-relay: version 2.5.0"]],
  [["The vase is in Ottilie's care."], ["vase: owner Ottilie"]],
  [["A place in the pottery class costs 48 euros."], ["pottery class: price 48 euros"]],
  [["Vet for Rolf on 14 May, ten o'clock."], ["vet: scheduled_for 2026-05-14"]],
  [["Our own shed is in Valdres."], ["shed: located_in Valdres"]],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});

test.each([
  "Everything done and dusted.",
  "Friday nights are blocked.",
  "The old file is archived.",
  "Pip is retired.",
  "Got rejected again.",
  "Budget: tight.",
  "Not approved yet.",
])("reads nothing out of %j", (text) => {
  expect(readTalk(text)).toEqual([]);
});

test.each<[string[], string[]]>([
  [
    ["The band handles bookings with Giggle.", "The band has gone over to Planly for bookings."],
    ["- band: uses Giggle", "band: uses Planly"],
  ],
  [["The race is on 26 May.", "Field flooded, race called off."], ["- race: scheduled_for *"]],
  [
    ["The forum deploys on Fly.", "The forum is switched off."],
    ["- forum: deploys_on *", "forum: status switched off"],
  ],
  [
    ["The forum has a Redis instance of its own.", "Redis instance deleted."],
    ["- forum: database Redis"],
  ],
  [
    ["The council gave us 900 for the fair.", "The fair is dead."],
    ["- fair: budget *", "fair: status dead"],
  ],
  [
    ["Two carts: the red one is Kofi's, the green one belongs to the firm."],
    ["green cart: owner firm", "red cart: owner Kofi"],
  ],
  [["Our appointments: skin clinic on 6 June at 11."], ["skin clinic: scheduled_for 2026-06-06"]],
  [["For tulips, please turn to Jasper."], ["tulips: contact Jasper"]],
  [["At Copperfield you ask for Danielle now."], ["Copperfield: contact Danielle"]],
  [["Ana is the one to ask about the hall."], ["hall: contact Ana"]],
  [["Deal with Rosa about the hall."], ["hall: contact Rosa"]],
  [
    ["Hall hire went from 100 to 120 euros."],
    ["Hall hire: price 100", "Hall hire: price 120 euros"],
  ],
  [["The concert's now on 10 June instead."], []],
  [["The fair has 900 to spend."], ["fair: budget 900"]],
  [["Billing stays on Fly."], ["Billing: deploys_on Fly"]],
  [["The meeting is at 3pm on 3 June."], []],
  [["Next rehearsal: 3 June."], ["rehearsal: scheduled_for 2026-06-03"]],
  [["Lark's budget: 30k."], ["Lark: budget 30k"]],
  [["Kim owns billing now."], ["billing: owner Kim"]],
  [["Billing went from Lee to Kim."], ["Billing: owner Kim"]],
  [["The wiki's data sits in MySQL."], ["wiki: database MySQL"]],
  [["The wiki switched its database to MySQL."], ["wiki: database MySQL"]],
  [["Spare key: under the flowerpot."], ["Spare key: located_in flowerpot"]],
  [["The drill is in Tom's garage."], ["drill: located_in Tom's garage"]],
  [["We've been given 30k for Lark."], ["Lark: budget 30k"]],
  [["The visa runs out on 3 June."], ["visa: deadline 2026-06-03"]],
])("takes up %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});

test.each([
  "I asked Ana about the hall.",
  "I need to talk to Ana about the party.",
  "Call Ana for dinner.",
  "The concert went out with a bang.",
  "The old one broke.",
])("reads nothing out of %j", (text) => {
  expect(readTalk(text)).toEqual([]);
});
