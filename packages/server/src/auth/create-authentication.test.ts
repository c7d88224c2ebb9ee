import { connectMemory } from "@keepsake/core";
import { expect, test } from "vitest";
import { createHandler } from "../create-handler.ts";

test.each(["", "two words", "clé", "line\n", "\u0000"])(
  "a key that no header carries is refused, and not told: %j",
  (apiKey) => {
    const memory = connectMemory({ url: "http://127.0.0.1:1" });
    const create = (): unknown => createHandler(memory, { apiKey });
    expect(create).toThrow(/^apiKey: it is empty, or has characters other than visible ASCII/);
  },
);
