import { expect, test } from "vitest";
import { runWebhooksBenchmark } from "./benchmark.ts";
import { parseWebhooksOptions } from "./options.ts";
import { formatWebhooksReport } from "./report.ts";

test("a delivery is verified beside native HMAC of it", async () => {
  const options = { deliveries: 100, bodyBytes: 2_000, rounds: 2, json: false };
  const outcome = await runWebhooksBenchmark(options);
  const { hmacUs, hmacAndJsonUs, aloneUs, atOnceUs } = outcome;
  expect(outcome).toMatchObject({ deliveries: 100, bodyBytes: 2_000, rounds: 2 });
  expect(Math.min(hmacUs, hmacAndJsonUs, aloneUs, atOnceUs)).toBeGreaterThan(0);
  expect(formatWebhooksReport(outcome)).toContain((aloneUs / hmacUs).toFixed(2));
});

test("the command line takes counts, and refuses what is none by name", () => {
  const defaults = { deliveries: 1_000, bodyBytes: 10_000, rounds: 15, json: false };
  expect(parseWebhooksOptions([])).toEqual(defaults);
  expect(parseWebhooksOptions(["--bytes=5", "--json"])).toMatchObject({ bodyBytes: 5, json: true });
  expect(() => parseWebhooksOptions(["--rounds", "0"])).toThrow('--rounds is "0"');
});
