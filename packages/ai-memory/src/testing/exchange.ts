/** One request to a daemon and its answer, as they are kept. */
export interface Exchange {
  readonly sent: SentRequest;
  readonly got: GivenAnswer;
}

/** What was sent, but for secrets and what every request has. */
export interface SentRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly ifMatch?: string;
  /** Parsed. */
  readonly body?: unknown;
}

/** What a daemon answered. */
export interface GivenAnswer {
  readonly status: number;
  readonly type?: string;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** What was exchanged with a daemon of one version, by what was done. */
export type Exchanges = Readonly<Record<string, readonly Exchange[]>>;

/** What a request sends. */
export function readSent(url: string, { method = "GET", headers, body }: RequestInit): SentRequest {
  const { pathname, search } = new URL(url);
  const ifMatch = new Headers(headers).get("if-match");
  return {
    method,
    path: pathname + search,
    ...(ifMatch !== null && { ifMatch }),
    ...(body instanceof Uint8Array && { body: JSON.parse(new TextDecoder().decode(body)) }),
  };
}
