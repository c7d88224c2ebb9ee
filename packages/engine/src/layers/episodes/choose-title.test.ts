import type { MemoryEvent } from "@keepsake/core";
import { expect, test } from "vitest";
import { toTimelineEvent } from "../../testing/to-timeline-event.ts";
import { chooseTitle, titleCandidates } from "./choose-title.ts";

const said = (text: string): MemoryEvent => ({
  id: "evt_1",
  scope: "user:ana",
  modality: "conversation",
  content: { kind: "message", role: "user", text },
  observedActor: null,
  observedAt: "2026-03-05T10:00:00.000Z",
  recordedAt: "2026-03-05T10:00:00.000Z",
  labels: [],
  metadata: {},
});

test("a greeting and a question give way to what tells something", () => {
  const turns = [
    said("Hi there! How do I get to Porto?"),
    said("Good morning. We leave on Friday."),
  ];
  expect(chooseTitle(turns, "")).toBe("We leave on Friday.");
});

test("where nothing tells anything, the first sentence is the title", () => {
  expect(chooseTitle([said("Where is the ladder?"), said("Hm.")], "")).toBe("Where is the ladder?");
});

test("a long sentence is cut between words", () => {
  const title = chooseTitle([said(`The harbour ${"and the pier ".repeat(20)}`)], "");
  expect(title.length).toBeLessThanOrEqual(80);
  expect(title).toMatch(/ (?:and|the|pier)…$/);
});

test("without any words the conversation names the episode", () => {
  expect(chooseTitle([], "session:7")).toBe("session:7");
});

test("statements of people come before those of an assistant, and questions come last", () => {
  const events = [
    toTimelineEvent({ row: 1, role: "user", isQuestion: true }),
    toTimelineEvent({ row: 2, role: "assistant" }),
    toTimelineEvent({ row: 3, role: "user" }),
  ];
  expect(titleCandidates(events).map(({ row }) => row)).toEqual([3, 2, 1]);
});
