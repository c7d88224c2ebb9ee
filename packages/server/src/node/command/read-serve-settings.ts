import type { Policy } from "@keepsake/core";
import type { CallLimits } from "../../auth/limits/call-limits.ts";
import type { TokenOptions } from "../../auth/tokens/token-options.ts";
import type { TargetRules } from "../../webhooks/targets/check-target.ts";
import { readData } from "./data-flag.ts";
import type { FlagValues } from "./flag-values.ts";
import { readPolicy } from "./read-policy.ts";
import { readSecret } from "./read-secret.ts";
import { readTokenOptions } from "./token-flags.ts";
import { UsageError } from "./usage-error.ts";

/** How `keepsake serve` serves. */
export interface ServeSettings {
  readonly memory: {
    readonly path: string;
    readonly policy: Policy;
    readonly retentionSweepMs: number | undefined;
  };
  readonly handler: {
    readonly apiKey: string | undefined;
    readonly tokens: TokenOptions | undefined;
    readonly limits: CallLimits | undefined;
    readonly webhooks: TargetRules;
    readonly build: { readonly gitSha: string | null; readonly builtAt: string | null };
  };
  readonly load: {
    readonly maxUnderWay: number | undefined;
    readonly maxWaiting: number | undefined;
  };
  readonly listen: {
    readonly host: string;
    readonly port: number | undefined;
    readonly closeTimeoutMs: number | undefined;
  };
  readonly maxLagMs: number;
  readonly logLevel: string;
}

const defaultLagMs = 2_000;
const logLevels = ["debug", "info", "warn", "error", "silent"];
const anyCount = { min: 1, max: 1_000_000 };
const anyDuration = { min: 0, max: 2 ** 31 - 1 };

/** @throws {@link UsageError} for a value that does not fit. */
export function readServeSettings(values: FlagValues): ServeSettings {
  const policy = values.text("policy");
  const tokens = readTokenOptions(values);
  const preset = tokens === undefined ? "dev_local" : "on_prem_enterprise";
  return {
    memory: {
      path: readData(values),
      policy: policy === undefined ? { preset } : readPolicy(policy),
      retentionSweepMs: values.number("retention-sweep-ms", anyDuration),
    },
    handler: {
      apiKey: readSecret(values, "api-key"),
      tokens,
      limits: values.isOn("limit-calls") ? {} : undefined,
      webhooks: { allowLoopback: values.isOn("allow-loopback-webhooks") },
      build: readBuild(),
    },
    load: {
      maxUnderWay: values.number("max-under-way", anyCount),
      maxWaiting: values.number("max-waiting", { ...anyCount, min: 0 }),
    },
    listen: {
      host: values.text("host") ?? "127.0.0.1",
      port: values.number("port", { min: 0, max: 65_535 }),
      closeTimeoutMs: values.number("close-timeout-ms", anyDuration),
    },
    maxLagMs: values.number("max-lag-ms", { min: 1, max: anyDuration.max }) ?? defaultLagMs,
    logLevel: readLogLevel(values.text("log-level") ?? "info"),
  };
}

function readLogLevel(level: string): string {
  if (!logLevels.includes(level)) {
    const names = logLevels.join(", ");
    throw new UsageError(`--log-level: ${JSON.stringify(level)} is none of ${names}`);
  }
  return level;
}

/** What the image was built from. */
function readBuild(): ServeSettings["handler"]["build"] {
  const { KEEPSAKE_GIT_SHA, KEEPSAKE_BUILT_AT } = process.env;
  return { gitSha: KEEPSAKE_GIT_SHA || null, builtAt: KEEPSAKE_BUILT_AT || null };
}
