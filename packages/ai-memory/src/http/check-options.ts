import { requireKnownOptions, requireTimeout } from "@keepsake/core/adapters";
import { ValidationError } from "@keepsake/core";
import { isObject } from "@keepsake/core/http";
import { AiMemoryValidationError } from "../errors/validation-error.ts";
import { refuse, show } from "../limits/check.ts";
import { agentIdCheck } from "../limits/id-check.ts";
import { wholeNumberCheck } from "../limits/number-check.ts";
import type { AiMemoryClientOptions } from "./client-options.ts";

const known =
  "baseUrl apiKey agentId signer headers timeoutMs maxRetries fetch onRequest onResponse onRetry";

const requireTries = wholeNumberCheck(0);

/** Checks the options of a client. @throws {@link AiMemoryValidationError} that names the option. */
export function checkOptions(options: AiMemoryClientOptions): void {
  if (!isObject(options)) {
    refuse("options", `${show(options)} is not an object`);
  }
  const { baseUrl, apiKey, agentId, signer, maxRetries } = options;
  asOurs(() => {
    requireKnownOptions(options, known.split(" "));
    requireTimeout(options.timeoutMs);
  });
  if (baseUrl !== undefined) {
    requireBaseUrl(baseUrl);
  }
  if (apiKey !== undefined && (typeof apiKey !== "string" || !/^[!-~]+$/.test(apiKey))) {
    refuse("apiKey", "it is no text without spaces or line ends; is it set?");
  }
  if (agentId !== undefined) {
    agentIdCheck(agentId, "agentId");
  }
  if (maxRetries !== undefined) {
    requireTries(maxRetries, "maxRetries");
  }
  requireFunctions(options);
  if (signer !== undefined && agentId === undefined) {
    refuse("agentId", "it is missing; a signature is that of an agent, so name the one of the key");
  }
}

function requireFunctions(options: AiMemoryClientOptions): void {
  const { signer, fetch, onRequest, onResponse, onRetry } = options;
  const given = { fetch, onRequest, onResponse, onRetry };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && typeof value !== "function") {
      refuse(name, `${show(value)} is not a function`);
    }
  }
  if (signer !== undefined && typeof signer?.sign !== "function") {
    refuse("signer", "it has no method sign; createWriteSigner makes one of a key");
  }
}

/** A secret in a URL ends up in logs: there is `apiKey` for it. */
function requireBaseUrl(url: unknown): void {
  if (typeof url !== "string" || !/^https?:/i.test(url) || !URL.canParse(url)) {
    return refuse("baseUrl", "it is no URL; give one such as http://127.0.0.1:9077");
  }
  const { username, password, search, hash } = new URL(url);
  if (username + password + search + hash !== "") {
    refuse("baseUrl", "it holds more than an address and a path; leave that out");
  }
}

function asOurs(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw ValidationError.isInstance(error)
      ? new AiMemoryValidationError(error.field, error.reason)
      : error;
  }
}
