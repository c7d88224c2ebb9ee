import * as webhooks from "@keepsake/core/webhooks";
import { describe, expect, test } from "vitest";
import { bundle } from "../bundle.ts";

const all = Object.keys(webhooks);

describe("in a bundle, minified and gzipped,", () => {
  test("all that receives webhooks has at most 3 kB, and imports nothing", async () => {
    const { gzippedBytes, imports } = await bundle(
      "webhooks/index.ts",
      all.filter((name) => name !== "signWebhook"),
    );
    expect(imports).toEqual([]);
    expect(gzippedBytes).toBeLessThanOrEqual(3 * 1_024);
    expect(gzippedBytes).toBeGreaterThan(2_000);
  });

  test("what signs them comes to a quarter of a kB more", async () => {
    const { gzippedBytes, imports } = await bundle("webhooks/index.ts", all);
    expect(imports).toEqual([]);
    expect(gzippedBytes).toBeLessThanOrEqual(3.3 * 1_024);
  });
});
