import { spawnSync } from "node:child_process";

/** Why tests that need certificates are left out. */
export const withoutOpenssl = "there is no openssl to make certificates with";

/** Whether certificates can be made on this machine. */
export function hasOpenssl(): boolean {
  return spawnSync("openssl", ["version"], { stdio: "ignore" }).status === 0;
}
