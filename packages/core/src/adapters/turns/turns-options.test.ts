import { describe, expect, test } from "vitest";
import { createTurns } from "./create-turns.ts";

describe("the options of turns", () => {
  test.each([
    [{ idleMs: 0 }, "idleMs"],
    [{ maxTokens: -1 }, "maxTokens"],
    [{ maxTokens: 0.5 }, "maxTokens"],
    [{ maxEvents: 0 }, "maxEvents"],
    [{ include: [] }, "include"],
    [Object({ toolResults: "yes" }), "toolResults"],
    [{ timeoutMs: 0 }, "timeoutMs"],
    [{ labels: [""] }, "labels[0]"],
    [Object({ remember: "no" }), "remember"],
    [{ speakers: { user: "" } }, "speakers.user"],
  ])("refuses %j", (options, field) => {
    expect(() => createTurns(options)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });
});
