import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [
    ["Project Heron: budget 80k, owner Stellan, status delayed."],
    ["Project Heron: budget 80k", "Project Heron: owner Stellan", "Project Heron: status delayed"],
  ],
  [
    ["Acme's renewal is in legal review, 48k a year."],
    ["Acme's renewal: price 48k a year", "Acme's renewal: status in legal review"],
  ],
  [["The vet's number is 01632 960 114."], ["vet: phone 01632 960 114"]],
  [["The clinic's email is desk@anchor.example."], ["clinic: email desk@anchor.example"]],
  [["You can reach the plumber on 01632 960 115."], ["plumber: phone 01632 960 115"]],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
