import { requireActor } from "../access/actor.ts";
import { requireTimeout } from "../call-options.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { ConnectOptions } from "./connect-options.ts";
import { requireKnown } from "./http/require-known.ts";

const known = "url token actor timeoutMs maxRetries fetch headers onRequest onResponse onRetry";

/** Checks the options of a client. @throws {@link ValidationError} that names the option. */
export function checkOptions(options: ConnectOptions): void {
  requireKnown(options, known, "options");
  requireUrl(options.url);
  requireTimeout(options.timeoutMs);
  const { actor, maxRetries = 0, fetch, onRequest, onResponse, onRetry } = options;
  if (actor !== undefined) {
    requireActor(actor);
  }
  if (!Number.isInteger(maxRetries) || maxRetries < 0) {
    throw new ValidationError("maxRetries", `${maxRetries} is not a whole number from 0 on`);
  }
  for (const [name, value] of Object.entries({ fetch, onRequest, onResponse, onRetry })) {
    if (value !== undefined && typeof value !== "function") {
      throw new ValidationError(name, `a ${typeof value} is not a function`);
    }
  }
}

/** A secret in a URL ends up in logs: there is `token` for it. */
function requireUrl(url: unknown): void {
  if (typeof url !== "string" || !/^https?:/i.test(url) || !URL.canParse(url)) {
    throw new ValidationError("url", "it is no URL; give one such as http://127.0.0.1:3141");
  }
  const { username, password, search, hash } = new URL(url);
  if (username + password + search + hash !== "") {
    throw new ValidationError("url", "it holds more than an address and a path; leave that out");
  }
}
