import type { EventContent } from "@keepsake/core";
import { expect, test } from "vitest";
import { createDefaultExtractor } from "./compose-extractors.ts";
import type { Extraction, ExtractionContext } from "./extractor.ts";

const context: ExtractionContext = { recent: [], names: [] };

test("each kind of content goes to its extractor, and the signal with it", async () => {
  const seen: unknown[] = [];
  const nothing: Extraction = { claims: [], names: [] };
  const extractor = createDefaultExtractor({
    statements: {
      name: "rules",
      extract: ({ content }, _context, options) => {
        seen.push([content.kind, options?.signal?.aborted]);
        return nothing;
      },
    },
  });
  const contents: readonly EventContent[] = [
    { kind: "message", role: "user", text: "I live in Porto." },
    { kind: "text", text: "Ana lives in Porto." },
    { kind: "json", data: { city: "Porto" } },
    { kind: "triple", triple: { subject: "Ana", predicate: "lives_in", object: "Porto" } },
  ];
  const claims = await Promise.all(
    contents.map(async (content) => {
      const turn = {
        eventId: "evt_1",
        scope: "user:ana",
        content,
        modality: "observation",
        speaker: null,
        observedAtMs: 0,
      };
      const { signal } = new AbortController();
      return (await extractor.extract(turn, context, { signal })).claims.length;
    }),
  );
  expect(extractor.name).toBe("rules");
  expect(claims).toEqual([0, 0, 1, 1]);
  expect(seen).toEqual([
    ["message", false],
    ["text", false],
  ]);
});
