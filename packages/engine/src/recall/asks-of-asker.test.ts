import { expect, test } from "vitest";
import { asksOfAsker } from "./asks-of-asker.ts";

test.each(["Where do I live?", "What is my diet?", "Do you remember our anniversary?", "Who am I"])(
  "%j is about the asker",
  (query) => {
    expect(asksOfAsker(query)).toBe(true);
  },
);

test.each(["Where does Ana live?", "Can you tell me where Ana lives?", "Remind me of Ana's diet"])(
  "%j is about others",
  (query) => {
    expect(asksOfAsker(query)).toBe(false);
  },
);
