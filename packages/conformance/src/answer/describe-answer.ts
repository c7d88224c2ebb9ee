import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeAbstaining } from "./describe-abstaining.ts";
import { describeAnswering } from "./describe-answering.ts";

/** Answering from memory. */
export function describeAnswer(suite: Suite): void {
  describe("answer", () => {
    describeAnswering(suite);
    describeAbstaining(suite);
  });
}
