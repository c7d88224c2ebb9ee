import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeMigration } from "./describe-migration.ts";
import { describeNaturalPhrases } from "./describe-natural-phrases.ts";
import { describeTimePhrases } from "./describe-time-phrases.ts";
import { describeWindows } from "./describe-windows.ts";

/** Reading by time, on both axes. */
export function describeTime(suite: Suite): void {
  describe("time", () => {
    describeMigration(suite);
    describeWindows(suite);
    describeNaturalPhrases(suite);
    describeTimePhrases(suite);
  });
}
