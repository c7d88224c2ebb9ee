/** A request that is about to be answered, without anything that it says. */
export interface ObservedRequest {
  /** Such as `req_…`. */
  readonly requestId: string;
  readonly method: string;
  /** The pattern of its route, such as `/v1/events/:id`; null where there is no such route. */
  readonly route: string | null;
  readonly headers: Headers;
  /** Fires when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** How a request was answered. */
export interface Outcome {
  readonly response: Response;
  /** Who called; null where that could not be told. */
  readonly actor: string | null;
  /** What was answered, in the contract's spelling, to count by; null for errors, streams and bytes. */
  readonly body: object | null;
  /** What made it fail; null where nothing did. */
  readonly error: unknown;
}

/**
 * Follows a request to its answer, for logs, figures and traces: it calls `answer` once, which never
 * rejects, and gives what that gives.
 */
export type RequestObserver = (
  request: ObservedRequest,
  answer: () => Promise<Outcome>,
) => Promise<Outcome>;

/** Several observers as one, the first outermost. */
export function composeObservers(observers: readonly RequestObserver[]): RequestObserver {
  return observers.reduceRight<RequestObserver>(
    (inner, outer) => (request, answer) => outer(request, () => inner(request, answer)),
    (_request, answer) => answer(),
  );
}
