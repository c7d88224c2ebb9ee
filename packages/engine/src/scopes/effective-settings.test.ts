import { expect, test } from "vitest";
import { inheritSettings } from "./effective-settings.ts";

test("each setting is that of the nearest scope that has it, retention layer by layer", () => {
  const settings = inheritSettings([
    { retention: { events: "P1D" } },
    { defaultView: "local", diagnosticsAllowed: undefined },
    { retention: { events: "P9D", facts: "P2D" }, defaultView: "raw", diagnosticsAllowed: false },
  ]);
  expect(settings).toEqual({
    retention: { events: "P1D", facts: "P2D" },
    defaultView: "local",
    diagnosticsAllowed: false,
  });
});

test("nothing is inherited from nothing", () => {
  expect(inheritSettings([{}, {}])).toEqual({});
});
