/** How a daemon is set up. */
export interface DaemonOptions {
  /** @default none is asked for */
  readonly apiKey?: string | undefined;
  /** Agents that may do what is kept for administrators; 0.6 keeps nothing for them. @default [] */
  readonly admins?: readonly string[] | undefined;
  /**
   * Whether it takes writes without a signature; 0.6 always does.
   * @default false, as the daemon's own default is
   */
  readonly takesUnsigned?: boolean | undefined;
  /** Serves HTTPS, to clients whose certificates are listed. @default plain HTTP */
  readonly tls?: DaemonTls | undefined;
}

/** What HTTPS needs; certificates and keys are PEM. */
export interface DaemonTls {
  readonly certificate: string;
  readonly privateKey: string;
  /** SHA-256 of the certificates of the clients that are let in, in hexadecimal digits. */
  readonly clientFingerprints: readonly string[];
}

/** The daemon's configuration file. A model is never loaded, and webhooks may go to this machine. */
export function toConfig({ apiKey, admins = [] }: DaemonOptions): string {
  const key = apiKey === undefined ? [] : [`api_key = ${JSON.stringify(apiKey)}`];
  return [
    'tier = "keyword"',
    ...key,
    "[subscriptions]",
    "allow_loopback_webhooks = true",
    "[admin]",
    `agent_ids = ${JSON.stringify(admins)}`,
    "",
  ].join("\n");
}
