import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeAbstaining } from "./describe-abstaining.ts";
import { describeAnsweringFacts } from "./describe-answering-facts.ts";
import { describePacks } from "./describe-packs.ts";
import { describeStreaming } from "./describe-streaming.ts";
import { describeAnswering } from "./describe-answering.ts";

/** Answering from memory. */
export function describeAnswer(suite: Suite): void {
  describe("answer", () => {
    describeAnswering(suite);
    describeAnsweringFacts(suite);
    describePacks(suite);
    describeStreaming(suite);
    describeAbstaining(suite);
  });
}
