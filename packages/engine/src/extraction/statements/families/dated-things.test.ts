import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["The pass cost 35 in 2024."], ["pass: price 35"]],
  [["In 2024 the pass was 35 euros."], ["pass: price 35 euros"]],
  [["Until March the pass was 35 euros."], ["pass: price 35 euros"]],
  [["The pass used to cost 35 euros."], ["pass: price 35 euros"]],
  [["The portal was hosted on Heroku until February."], ["portal: deploys_on Heroku"]],
  [["We were on the Pro plan until April."], ["plan Pro"]],
  [["We used Jira from 2018 to 2021."], ["uses Jira"]],
])("%j tells what was so at a time", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
