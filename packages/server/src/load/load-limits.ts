/** How much a server takes on at once. */
export interface LoadLimits {
  /** Requests under way at once. @default 128 */
  readonly maxUnderWay?: number | undefined;
  /** Requests that wait for their turn; more are answered 503 at once. @default 1_024 */
  readonly maxWaiting?: number | undefined;
  /** Milliseconds that a request waits for its turn before it is answered 503. @default 10_000 */
  readonly maxWaitMs?: number | undefined;
  /**
   * Bytes of bodies that are held at once, while they arrive and until they are answered; a body that
   * goes beyond is answered 503. @default 268_435_456
   */
  readonly maxBodyBytes?: number | undefined;
  /** Whether the process cannot keep up, so that new requests are answered 503. @default never */
  readonly isOverloaded?: (() => boolean) | undefined;
}
