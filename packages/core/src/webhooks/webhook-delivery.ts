import { type Bytes, joinBytes, toUtf8 } from "./bytes.ts";
import { checkTime } from "./check-time.ts";
import { parseEvent } from "./events/parse-event.ts";
import { readBody } from "./read-body.ts";
import { readHeader } from "./read-header.ts";
import type { WebhookEvent, WebhookScheme } from "./schemes.ts";
import { WebhookError } from "./webhook-error.ts";
import type { UncheckedInput } from "./webhook-input.ts";
import type { CheckedOptions } from "./webhook-options.ts";

/** What is known of a delivery beside its event. */
export interface WebhookDelivery {
  /** The sender's id, the same over retries; undefined where it gives none. */
  readonly id: string | undefined;
  /**
   * Tells it from others, and rests on nothing but what is signed: the id where that is signed, else
   * the signature. It is what a replay store keeps.
   */
  readonly replayKey: string;
}

/** A delivery that is what its sender sent. */
export interface AuthenticWebhook<Scheme extends WebhookScheme> {
  readonly event: WebhookEvent<Scheme>;
  readonly delivery: WebhookDelivery;
}

/**
 * Checks everything about a delivery but whether it came before.
 *
 * @throws {@link WebhookError} of any code but `replayed`.
 */
export async function readDelivery<Scheme extends WebhookScheme>(
  input: UncheckedInput,
  options: CheckedOptions,
): Promise<AuthenticWebhook<Scheme>> {
  const { headers }: UncheckedInput = Object(input);
  const { scheme } = options;
  const { prefix, idHeader, signed } = scheme;
  const signatures = requireHeader(headers, `${prefix}signature`);
  const heads = signed.map((name) => requireHeader(headers, prefix + name));
  const body = await readBody(input);
  if (heads.length > 0) {
    checkTime(heads.at(-1) ?? "", options);
  }
  if (heads[0]?.includes(".")) {
    throw new WebhookError("no_match", "full stop in id");
  }
  const head = toUtf8(heads.map((part) => `${part}.`).join(""));
  const content = joinBytes(head, body);
  const signature = await requireSignature(content, signatures, options);
  const { event, payload } = parseEvent<Scheme>(
    content.subarray(head.length),
    scheme,
    options.strict,
  );
  const headerId = readHeader(headers, prefix + idHeader);
  const signedId = signed.includes(idHeader) ? headerId : idHeader && readId(payload);
  const replayKey = prefix + (signedId || signature);
  return { event, delivery: { id: signedId || headerId || undefined, replayKey } };
}

function requireHeader(headers: unknown, name: string): string {
  const value = readHeader(headers, name);
  if (value === "") {
    throw new WebhookError("missing_header", name);
  }
  return value;
}

async function requireSignature(
  content: Bytes,
  header: string,
  { keys, now }: CheckedOptions,
): Promise<string> {
  const nowMs = now();
  for (const key of keys) {
    const signature = nowMs < key.notAfterMs && (await key.find(content, header.split(/,? +/)));
    if (signature) {
      return signature;
    }
  }
  throw new WebhookError("no_match", "compare secret, notAfter, scheme, raw body");
}

/** ai-memory repeats the id of its header in the body, where it is signed. */
function readId({ correlation_id: id }: Readonly<Record<string, unknown>>): string {
  return typeof id === "string" ? id : "";
}
