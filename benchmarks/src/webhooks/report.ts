import { toTextTable } from "../text-table.ts";
import type { WebhooksOutcome } from "./benchmark.ts";

/** The figures as a table to read. */
export function formatWebhooksReport(outcome: WebhooksOutcome): string {
  const { bodyBytes, hmacUs, hmacAndJsonUs, aloneUs, atOnceUs } = outcome;
  const row = (name: string, us: number): readonly string[] => [
    name,
    us.toFixed(1),
    (us / hmacUs).toFixed(2),
  ];
  return toTextTable([
    [`body of ${bodyBytes} bytes`, "us a delivery", "by native HMAC"],
    row("native HMAC", hmacUs),
    row("native HMAC and JSON.parse", hmacAndJsonUs),
    row("verifyWebhook, one after the other", aloneUs),
    row("verifyWebhook, 100 at once", atOnceUs),
  ]);
}
