import { aiMemoryEventNames, type AiMemoryWebhookEvent } from "./events/ai-memory-event.ts";
import { cortexdbEventNames, type CortexdbWebhookEvent } from "./events/cortexdb-event.ts";
import { keepsakeEventNames, type KeepsakeWebhookEvent } from "./events/keepsake-event.ts";
import { WebhookError } from "./webhook-error.ts";

interface WebhookEvents {
  readonly keepsake: KeepsakeWebhookEvent;
  readonly cortexdb: CortexdbWebhookEvent;
  readonly "ai-memory": AiMemoryWebhookEvent;
  readonly "ai-memory-body": AiMemoryWebhookEvent;
}

/**
 * How a sender signs.
 *
 * - `keepsake`: Standard Webhooks, with HMAC-SHA256 (`v1`) or Ed25519 (`v1a`).
 * - `cortexdb`: HMAC-SHA256 of the body. No time in it: a replay store is advised.
 * - `ai-memory`: HMAC-SHA256 of time and body under the hashed secret, as its daemon signs.
 * - `ai-memory-body`: HMAC-SHA256 of the body under the secret, as its SDKs do. No time in it.
 */
export type WebhookScheme = keyof WebhookEvents;

/** What a scheme's sender reports. */
export type WebhookEvent<Scheme extends WebhookScheme> = WebhookEvents[Scheme];

/** How a secret becomes a key. */
export type KeyForm = "standard" | "text" | "hashed";

/** A scheme in particulars. */
export interface SchemeRow {
  readonly keyForm: KeyForm;
  /** What its headers begin with, in lower case; that of the signature goes on with `signature`. */
  readonly prefix: string;
  /** How the header of the delivery's id goes on; "" where there is none. */
  readonly idHeader: string;
  /** How the headers go on that are signed with the body, in this order. */
  readonly signed: readonly string[];
  /** Names of its events. */
  readonly events: readonly string[];
}

const cortexdb: SchemeRow = {
  keyForm: "text",
  prefix: "x-cortex-",
  idHeader: "",
  signed: [],
  events: cortexdbEventNames,
};

const aiMemory: SchemeRow = {
  ...cortexdb,
  keyForm: "hashed",
  prefix: "x-ai-memory-",
  idHeader: "correlation-id",
  signed: ["timestamp"],
  events: aiMemoryEventNames,
};

const schemes: Readonly<Record<WebhookScheme, SchemeRow>> = {
  keepsake: {
    keyForm: "standard",
    prefix: "webhook-",
    idHeader: "id",
    signed: ["id", "timestamp"],
    events: keepsakeEventNames,
  },
  cortexdb,
  "ai-memory": aiMemory,
  "ai-memory-body": { ...aiMemory, keyForm: "text", signed: [] },
};

/**
 * The particulars of a scheme.
 *
 * @throws {@link WebhookError} `bad_option` for a name that is none.
 */
export function findScheme(name: WebhookScheme): SchemeRow {
  if (!Object.hasOwn(schemes, name)) {
    throw new WebhookError("bad_option", `scheme ${name}`);
  }
  return schemes[name];
}
