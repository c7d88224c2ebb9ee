import { type CallOptions, withCallLimits } from "@keepsake/core";
import {
  createTransport,
  readAnswerText,
  readCallOptions,
  type Transport,
} from "@keepsake/core/http";
import { readHealth } from "../upkeep/health.ts";
import { checkOptions } from "./check-options.ts";
import type { AiMemoryClientOptions } from "./client-options.ts";
import { createHeaders } from "./create-headers.ts";
import type { Daemon, How, LimitedWork, Sent } from "./daemon.ts";
import { type DaemonVersion, toDaemonVersion } from "./daemon-version.ts";
import { parseAnswer } from "./parse-answer.ts";
import { shareUntilFailure } from "./share-until-failure.ts";
import { toAiMemoryError } from "./to-ai-memory-error.ts";
import { toBody } from "./to-body.ts";
import { toDaemonError } from "./to-daemon-error.ts";
import { isHtml, toForeignError } from "./to-foreign-error.ts";
import { toQuery } from "./to-query.ts";
import { toRequest } from "./to-request.ts";

/** Connects to a daemon, at the first call. @throws `AiMemoryValidationError` for an option that is none. */
export function connectDaemon(options: AiMemoryClientOptions = {}): Daemon {
  checkOptions(options);
  const transport = openTransport(options);
  const { agentId, signer, timeoutMs } = options;
  const text: Daemon["text"] = (how, sent) => send(transport, how, sent);
  const call: Daemon["call"] = async (how, sent, read) =>
    parseAnswer(await text(how, sent), { request: toRequest(how), read });
  const version = shareUntilFailure(async (): Promise<DaemonVersion> => {
    const health = await call("GET /health", { options: undefined }, readHealth);
    return toDaemonVersion(health.version);
  });
  return {
    agentId,
    signer,
    text,
    call,
    within: (how, limits, work) => within({ timeoutMs, ...limits }, { how, work }),
    // Giving up ends the waiting, and not what others may wait for as well.
    version: (limits) => within(limits, { how: "GET /health", work: version }),
  };
}

const defaultTimeoutMs = 60_000;

function openTransport(options: AiMemoryClientOptions): Transport {
  const { baseUrl = "http://127.0.0.1:9077", fetch: given, timeoutMs, maxRetries = 4 } = options;
  const url = baseUrl.replace(/\/+$/, "");
  const headers = createHeaders(options);
  return createTransport({
    ...options,
    url,
    fetch: (input, init) => (given ?? fetch)(input, init),
    timeoutMs: timeoutMs ?? defaultTimeoutMs,
    maxRetries,
    headers: async () => new Headers(headers),
    toError: (response, sent) =>
      toDaemonError(response, {
        method: sent.method,
        path: sent.url.slice(url.length).replace(/\?.*/s, ""),
      }),
  });
}

async function send(transport: Transport, how: How, sent: Sent): Promise<string> {
  const { method, path } = toRequest(how);
  const { body, headers } = toBody(sent.body);
  const { isRepeatable, options } = sent;
  const query = toQuery(sent.query);
  const own = { ...headers, ...sent.headers };
  try {
    return await transport.sendAnd(
      { method, path, query, body, headers: own, isRepeatable, options },
      async (response) => {
        if (isHtml(response)) {
          response.body?.cancel().catch(() => undefined);
          throw toForeignError(response.status, { method, path });
        }
        return await readAnswerText(response);
      },
    );
  } catch (error) {
    throw toAiMemoryError(error, { method, path });
  }
}

interface Limited<T> {
  readonly how: How;
  readonly work: LimitedWork<T>;
}

async function within<T>(options: CallOptions, { how, work }: Limited<T>): Promise<T> {
  try {
    const { signal, timeoutMs = defaultTimeoutMs } = readCallOptions(options);
    return await withCallLimits(
      { signal, timeoutMs },
      async (limit) => await work({ signal: limit }),
    );
  } catch (error) {
    throw toAiMemoryError(error, toRequest(how));
  }
}
