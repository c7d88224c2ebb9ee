import { defineConfig, type UserConfig } from "tsdown";

const checks = new Set((process.env["KEEPSAKE_CHECKS"] ?? "").split(","));

/**
 * How a package is built. `KEEPSAKE_CHECKS`, a list of `publint` and `attw`, has what would be
 * published checked as well; a finding fails the build.
 */
export function buildPackage(entry: readonly string[]): UserConfig {
  return defineConfig({
    entry: [...entry],
    format: "esm",
    dts: true,
    publint: checks.has("publint") && { strict: true },
    attw: checks.has("attw") && { profile: "esm-only", level: "error" },
  });
}
