import { type Policy, type PolicyPreset, policyPresets } from "@keepsake/core";
import { policySchema, validate } from "@keepsake/core/schema";
import { readFileSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/**
 * A policy by name, or from a JSON file.
 *
 * @throws {@link UsageError} where it is neither.
 */
export function readPolicy(named: string): Policy {
  return isPreset(named) ? { preset: named } : readPolicyFile(named);
}

function isPreset(named: string): named is PolicyPreset {
  return policyPresets.some((preset) => preset === named);
}

function readPolicyFile(path: string): Policy {
  try {
    return validate(policySchema, JSON.parse(readFileSync(path, "utf8")), { name: "policy" });
  } catch (cause) {
    const names = policyPresets.join(", ");
    const why = cause instanceof Error ? cause.message : String(cause);
    const given = JSON.stringify(path);
    throw new UsageError(`--policy: ${given} is none of ${names}, and no file with one: ${why}`, {
      cause,
    });
  }
}
