/** One try of a request, as hooks are told of it. It holds no header, and so no secret. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  /** Counts from 1. */
  readonly attempt: number;
}

/** The answer to a try. */
export interface ReceivedResponse extends SentRequest {
  readonly status: number;
  /** What the server calls the request; null where it does not tell. */
  readonly requestId: string | null;
  readonly elapsedMs: number;
}

/** A try that is made again. */
export interface PlannedRetry extends SentRequest {
  readonly error: unknown;
  /** How long until the next try. */
  readonly delayMs: number;
}

/** Functions that are told what a client does, and waited for; what they throw fails the call. */
export interface ClientHooks {
  readonly onRequest?: ((request: SentRequest) => void | Promise<void>) | undefined;
  readonly onResponse?: ((response: ReceivedResponse) => void | Promise<void>) | undefined;
  readonly onRetry?: ((retry: PlannedRetry) => void | Promise<void>) | undefined;
}
