import { estimateTokens } from "@keepsake/core";
import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

const modes = ["inline_with_markers", "block_at_end", "structured_only", "none"] as const;

/** Where a context block shows what its lines come from. */
export function describeCitationModes(suite: Suite<EventMemory>): void {
  test("markers stand before each line, in a list at the end, or not in the text", async () => {
    const scope = suite.newScope();
    const observedAt = "2026-03-05T14:00:00Z";
    const item = { text: "I moved to Porto.", speaker: "Ana", observedAt };
    const { eventId } = await suite.memory.experience(scope, item);
    const line = "2026-03-05 14:00 UTC, Ana: I moved to Porto.";
    const blocks: Record<(typeof modes)[number], string> = {
      inline_with_markers: `[1] ${line}`,
      block_at_end: `${line}\n\nSources:\n[1] event ${eventId}`,
      structured_only: line,
      none: line,
    };
    for (const citationMode of modes) {
      const request = { query: "Porto", include: ["events"], citationMode } as const;
      const { contextBlock, citations } = await suite.memory.recall(scope, request);
      expect(contextBlock).toBe(blocks[citationMode]);
      expect(citations.map(({ id }) => id)).toEqual(citationMode === "none" ? [] : [eventId]);
    }
  });

  test.each(modes)("a block with citations %s keeps within its tokens", async (citationMode) => {
    const scope = suite.newScope();
    const texts = Array.from({ length: 20 }, (_, index) => `Porto has ${index} bridges.`);
    await writeTexts(suite.memory, scope, texts);
    for (const maxTokens of [1, 5, 30, 100, 250]) {
      const request = { query: "Porto", budgets: { maxTokens }, citationMode };
      const { contextBlock } = await suite.memory.recall(scope, request);
      expect(estimateTokens(contextBlock)).toBeLessThanOrEqual(maxTokens);
    }
  });
}
