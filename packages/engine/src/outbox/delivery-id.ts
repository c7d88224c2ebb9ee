import { hash } from "node:crypto";
import type { JsonObject } from "@keepsake/core";

/** What a delivery is, and its place among all. */
interface IdentifiedDelivery {
  readonly number: number;
  readonly subscriptionId: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly atMs: number;
}

const radix = 32;
const placeDigits = 10;

/**
 * The id of a delivery: `msg_`, its place in ten characters, so that ids sort as deliveries were queued,
 * and sixteen of a hash, so that those queued after a backup was restored have other ones.
 */
export function toDeliveryId({ number, ...told }: IdentifiedDelivery): string {
  const { subscriptionId, type, data, atMs } = told;
  const digest = hash("sha256", JSON.stringify([subscriptionId, type, data, atMs]));
  const mark = BigInt(`0x${digest.slice(0, 20)}`)
    .toString(radix)
    .padStart(16, "0");
  return `msg_${number.toString(radix).padStart(placeDigits, "0")}${mark}`;
}

/** The place that an id tells. */
export function toDeliveryNumber(id: string): number {
  const start = "msg_".length;
  return Number.parseInt(id.slice(start, start + placeDigits), radix);
}
