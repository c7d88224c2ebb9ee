import { contentText } from "@keepsake/core";
import type { EventFilter, ExperienceInput } from "@keepsake/core";
import { beforeAll, describe, expect, test } from "vitest";
import { listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

const items = [
  { text: "a", observedAt: "2026-03-01T00:00:00.000Z", labels: ["home"] },
  { text: "b", observedAt: "2026-03-02T11:59:59.999Z", labels: ["work", "Home"] },
  { text: "c", observedAt: "2026-03-02T12:00:00.000Z", labels: [], speaker: "user:bo" },
  { text: "d", observedAt: "2026-03-02T12:00:00.001Z", labels: ["home", "work"] },
  {
    content: { kind: "text", text: "e" },
    modality: "document",
    context: { observedAt: "2026-03-03T00:00:00.000Z", labels: ["home%"] },
  },
] as const satisfies readonly ExperienceInput[];

/** Narrowing a listing by time, labels, speaker and kind of source. */
export function describeFilters(suite: Suite<EventMemory>): void {
  describe("filters", () => {
    let scope = "";
    beforeAll(async () => {
      scope = suite.newScope();
      await suite.memory.experienceBulk(scope, items);
    });

    test.each<[string, EventFilter, string]>([
      ["no filter gives all", {}, "edcba"],
      ["since is inclusive", { since: "2026-03-02T12:00:00.000Z" }, "edc"],
      ["until is exclusive", { until: "2026-03-02T12:00:00.000Z" }, "ba"],
      ["since and until enclose", { since: "2026-03-02", until: "2026-03-03" }, "dcb"],
      ["times count by their offset", { since: "2026-03-02T13:00:00.001+01:00" }, "ed"],
      ["a date is midnight UTC", { since: "2026-03-03" }, "e"],
      ["a label must be had", { labels: ["work"] }, "db"],
      ["of several labels any will do, and none counts twice", { labels: ["home", "work"] }, "dba"],
      ["labels differ by case", { labels: ["Home"] }, "b"],
      ["labels are no patterns", { labels: ["h%", "hom_", "*"] }, ""],
      ["labels are whole", { labels: ["hom", "home,work"] }, ""],
      ["all conditions hold", { labels: ["home"], since: "2026-03-02", until: "2026-03-03" }, "d"],
      ["a speaker is whole", { observedActor: "user:b" }, ""],
      ["the speaker must be that one", { observedActor: "user:bo" }, "c"],
      ["the kind of source must be that one", { modality: "document" }, "e"],
      ["a speaker and a label hold together", { observedActor: "user:bo", labels: ["home"] }, ""],
      ["nothing in a stretch is an empty list", { since: "2030-01-01" }, ""],
    ])("%s", async (_, filter, expected) => {
      const events = await listEvents(suite.memory, scope, filter);
      const texts = events.map(({ content }) => contentText(content));
      expect(texts.join("")).toBe(expected);
    });
  });
}
