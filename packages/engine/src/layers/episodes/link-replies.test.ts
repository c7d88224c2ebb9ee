import { expect, test } from "vitest";
import { toTimelineEvent } from "../../testing/to-timeline-event.ts";
import { linkReplies } from "./link-replies.ts";

test("a turn answers the one before it where another speaks", () => {
  const events = [
    toTimelineEvent({ row: 1, id: "evt_1", role: "user" }),
    toTimelineEvent({ row: 2, id: "evt_2", role: "user" }),
    toTimelineEvent({ row: 3, id: "evt_3", role: "assistant" }),
    toTimelineEvent({ row: 4, id: "evt_4", role: "user", speaker: "Bo" }),
    toTimelineEvent({ row: 5, id: "evt_5", role: "user", speaker: "Ana" }),
  ];
  expect(linkReplies(events)).toEqual([
    { from: "evt_2", to: "evt_3", relation: "follows" },
    { from: "evt_3", to: "evt_4", relation: "follows" },
    { from: "evt_4", to: "evt_5", relation: "follows" },
  ]);
});

test("a single turn answers nothing", () => {
  expect(linkReplies([toTimelineEvent({ row: 1 })])).toEqual([]);
});
