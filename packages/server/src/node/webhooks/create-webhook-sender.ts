import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type {
  OutgoingWebhook,
  SendWebhook,
  WebhookAnswer,
} from "../../webhooks/delivery/webhook-sender.ts";
import { checkTarget, type TargetRules } from "../../webhooks/targets/check-target.ts";
import { describeFailure } from "./describe-failure.ts";
import { createPinnedLookup } from "./pinned-lookup.ts";
import { createResolve, type Resolve } from "./resolve-by-dns.ts";

/** How webhooks are sent. */
export interface SenderOptions extends TargetRules {
  /** Gives the addresses of a name. @default what the name servers tell that the system is set to */
  readonly resolve?: Resolve | undefined;
  /** Certificates, in PEM, of whoever vouches for receivers. @default those of Node */
  readonly ca?: string | undefined;
}

/** Bytes of an answer that are read, so that its connection ends in peace; what they say is of no interest. */
const answerBytes = 64 * 1_024;
const headerBytes = 16 * 1_024;

/**
 * Sends webhooks by HTTPS: only to public addresses, connecting to the very one that was checked, with
 * the name of the receiver in its certificate and its `Host`. Each has a connection of its own.
 */
export function createWebhookSender({
  resolve = createResolve(),
  ca,
  ...rules
}: SenderOptions): SendWebhook {
  const lookup = createPinnedLookup(resolve, rules);
  return async (webhook) => {
    const url = checkTarget(webhook.url, rules);
    const timeout = AbortSignal.timeout(webhook.timeoutMs);
    const signal = AbortSignal.any([webhook.signal, timeout]);
    try {
      return await exchange(open(url, webhook, { lookup, signal, ca }), webhook.body);
    } catch (cause) {
      const late = `it did not answer within ${webhook.timeoutMs} ms`;
      throw new Error(timeout.aborted ? late : describeFailure(cause), { cause });
    }
  };
}

/** What a connection is made with. */
interface Connecting {
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
  readonly ca: string | undefined;
}

function open(
  url: URL,
  { headers, body }: OutgoingWebhook,
  { lookup, signal, ca }: Connecting,
): ClientRequest {
  const options = {
    method: "POST",
    agent: false,
    lookup,
    signal,
    maxHeaderSize: headerBytes,
    headers: { ...headers, "content-length": Buffer.byteLength(body) },
  };
  return url.protocol === "http:"
    ? requestHttp(url, options)
    : requestHttps(url, { ...options, ...(ca !== undefined && { ca }) });
}

async function exchange(request: ClientRequest, body: string): Promise<WebhookAnswer> {
  const answered = Promise.withResolvers<IncomingMessage>();
  request.on("response", answered.resolve);
  request.on("error", answered.reject);
  request.on("close", () => answered.reject(new Error("the connection ended before an answer")));
  request.end(body);
  const response = await answered.promise;
  await drain(response);
  request.destroy();
  const { statusCode: status = 0, headers } = response;
  return { status, retryAfter: headers["retry-after"] ?? null };
}

/** Takes the beginning of a body; the status counts, whatever becomes of the rest. */
async function drain(response: IncomingMessage): Promise<void> {
  let left = answerBytes;
  try {
    for await (const part of response) {
      left -= Buffer.byteLength(part);
      if (left < 0) {
        break;
      }
    }
  } catch {
    response.destroy();
  }
}
