import { randomInt } from "node:crypto";

const randomLimit = 2 ** 40;

let lastTimeMs = 0;
let prefixOfTime = "";
let count = 0;

/**
 * A new id: `prefix`, an underscore, and 26 characters of `0-9a-v`: 50 bits of time in milliseconds
 * and 80 bits that begin at random in each millisecond and then count. Ids made by one process sort
 * in the order they were made, also when its clock is set back.
 */
export function createId(
  prefix: "blob" | "erasure" | "ervw" | "evt" | "lce" | "pack" | "synth",
): string {
  const now = Date.now();
  if (now > lastTimeMs) {
    lastTimeMs = now;
    prefixOfTime = `${encode(now, 10)}${encode(randomInt(randomLimit), 8)}`;
    count = randomInt(randomLimit / 2);
  } else {
    count += 1;
  }
  return `${prefix}_${prefixOfTime}${encode(count, 8)}`;
}

function encode(value: number, length: number): string {
  return value.toString(32).padStart(length, "0");
}
