import { type Check, refuse, requireText, show } from "../limits/check.ts";
import { agentIdCheck } from "../limits/id-check.ts";
import { namespaceCheck } from "../limits/namespace-check.ts";
import { textCheck } from "../limits/text-check.ts";
import type { Checks } from "../limits/to-wire-fields.ts";

/** The names of the events that published daemons fire. */
export const webhookEvents = [
  "memory_store",
  "memory_delete",
  "memory_promote",
  "memory_link_created",
  "memory_consolidated",
  "memory_link_invalidated",
  "approval_requested",
] as const;

/** One of {@link webhookEvents}. */
export type WebhookEventName = (typeof webhookEvents)[number];

/** What to tell whom. */
export interface WebhookRequest {
  /** `https`, or `http` on the same machine, which 0.10 must be told to allow. No private addresses. */
  readonly url: string;
  /** Names of events. @default "*", all of them */
  readonly events?: "*" | WebhookEventName | readonly WebhookEventName[] | undefined;
  /**
   * What deliveries are signed with. 0.10 wants one, unless it has one of its own; before, deliveries
   * without one are not signed.
   *
   * @default none
   */
  readonly secret?: string | undefined;
  /** Tells of this namespace alone. @default all */
  readonly namespaceFilter?: string | undefined;
  /** Tells of this agent's rows alone. @default all, from 0.10 on also those that others may not see */
  readonly agentFilter?: string | undefined;
}

/** What checks a request. */
export const webhookRequestChecks: Checks<WebhookRequest> = {
  url: requireUrl,
  events: requireEvents,
  secret: textCheck(),
  namespaceFilter: namespaceCheck,
  agentFilter: agentIdCheck,
};

/** A name that the daemon does not know is taken, and never fires. */
function requireEvents(value: unknown, field: string): void {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known: readonly unknown[] = [...webhookEvents, ...(Array.isArray(value) ? [] : ["*"])];
  const unknown = names.find((name) => !known.includes(name));
  if (names.length === 0 || unknown !== undefined) {
    const problem = names.length === 0 ? "it names no event" : `${show(unknown)} is none`;
    refuse(field, `${problem}; name some of ${known.join(", ")}`);
  }
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

function requireUrl(...[value, field]: Parameters<Check>): void {
  requireText(value, field);
  if (!/^https?:/i.test(value) || !URL.canParse(value)) {
    return refuse(field, "it is no URL of http or https");
  }
  const { protocol, hostname, username, password } = new URL(value);
  if (username + password !== "") {
    refuse(field, "it holds a name or a password, which everyone who may list would see");
  }
  if (protocol === "http:" && !loopback.test(hostname)) {
    refuse(field, `the daemon calls ${hostname} by https alone`);
  }
}
