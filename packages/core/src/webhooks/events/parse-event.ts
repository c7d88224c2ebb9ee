import type { SchemeRow, WebhookEvent, WebhookScheme } from "../schemes.ts";
import { WebhookError } from "../webhook-error.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The event in a body, and the object that was sent. */
export interface ParsedEvent<Scheme extends WebhookScheme> {
  readonly event: WebhookEvent<Scheme>;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Reads the event out of a body whose signature has been checked. That its fields are those of its
 * name is the sender's word.
 *
 * @throws {@link WebhookError} `bad_json`; `unknown_event` where `strict`.
 */
export function parseEvent<Scheme extends WebhookScheme>(
  body: Uint8Array,
  { keyForm, events }: SchemeRow,
  strict: boolean | undefined,
): ParsedEvent<Scheme> {
  const payload = parseObject(body);
  const nameField = keyForm === "standard" ? "type" : "event";
  const name = payload[nameField];
  const isKnown = events.some((known) => known === name);
  if (strict && !isKnown) {
    throw new WebhookError("unknown_event", `${JSON.stringify(name)}, see strict`);
  }
  return { event: Object(isKnown ? payload : { [nameField]: "unknown", payload }), payload };
}

function parseObject(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const text = decoder.decode(body);
    if (/^\s*\{/.test(text)) {
      return JSON.parse(text);
    }
  } catch {
    // It is refused below.
  }
  throw new WebhookError("bad_json", "no object");
}
