import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [
    ["The shop switched from MySQL to Postgres last week."],
    ["shop: database MySQL", "shop: database Postgres"],
  ],
  [["Kafka went from 3.6 to 3.7 yesterday."], ["Kafka: version 3.6", "Kafka: version 3.7"]],
  [["I downgraded from Premium to Basic."], ["plan Basic", "plan Premium"]],
  [
    ["The gallery moved from Mill Lane to Station Road."],
    ["gallery: located_in Mill Lane", "gallery: located_in Station Road"],
  ],
  [
    ["The pass went up from 30 euros to 35 euros."],
    ["pass: price 30 euros", "pass: price 35 euros"],
  ],
  [["Last summer we moved from Turin to Bari."], ["lives_in Bari", "lives_in Turin"]],
  [["I moved from the data team to the platform team."], ["team data", "team platform"]],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
