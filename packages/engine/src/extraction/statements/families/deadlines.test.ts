import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["The tax return is due 31 July."], ["tax return: deadline 2026-07-31"]],
  [["Deadline for the abstract is 30 May."], ["abstract: deadline 2026-05-30"]],
  [["The abstract deadline is 30 May."], ["abstract: deadline 2026-05-30"]],
  [["The abstract's deadline is 30 May."], ["abstract: deadline 2026-05-30"]],
  [["We have until 12 June to submit the bid."], ["bid: deadline 2026-06-12"]],
  [["The bid has to be in by 12 June."], ["bid: deadline 2026-06-12"]],
  [["The bid must be submitted by 12 June."], ["bid: deadline 2026-06-12"]],
  [["The thesis needs to be handed in by 1 September."], ["thesis: deadline 2026-09-01"]],
  [["The report is now due on the 28th."], ["report: deadline 2026-05-28"]],
  [["They extended the deadline for the bid to 19 June."], ["bid: deadline 2026-06-19"]],
  [["I have to finish the slides by Friday."], ["slides: deadline 2026-05-15"]],
  [["Applications close on 5 June."], ["Applications: deadline 2026-06-05"]],
  [
    ["The visa application deadline got moved to 8 June."],
    ["visa application: deadline 2026-06-08"],
  ],
  [["Due date for the essay: 20 May."], ["essay: deadline 2026-05-20"]],
  [["The essay is due in on 20 May."], ["essay: deadline 2026-05-20"]],
  [["The grant application closes on 1 June."], ["grant application: deadline 2026-06-01"]],
  [["The report's due Friday."], ["report: deadline 2026-05-15"]],
  [["We need to submit the abstract by 30 May."], ["abstract: deadline 2026-05-30"]],
  [["I need to hand in the essay by 30 May."], ["essay: deadline 2026-05-30"]],
  [["The tax deadline is 31 July."], ["tax: deadline 2026-07-31"]],
  [["The proposal is due next Friday."], ["proposal: deadline 2026-05-22"]],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
