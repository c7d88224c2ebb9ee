import type { ErrorCode } from "@keepsake/core";

/** A request as errors tell it: without query, headers and body, which may hold secrets. */
export interface AiMemoryRequest {
  readonly method: string;
  /** Behind the address of the daemon, such as `/api/v1/memories`. */
  readonly path: string;
}

/** What errors of this package tell beside what all errors tell. */
export interface AiMemoryFailure {
  /** HTTP status of the answer; 0 where none came. */
  readonly status: number;
  /** Undefined where none was sent. */
  readonly request: AiMemoryRequest | undefined;
  /** The daemon's own code, such as `CONFLICT` or `ATTESTATION_FAILED`. */
  readonly daemonCode: string | undefined;
  /** What the daemon said, in its own spelling; empty where it said nothing in JSON. */
  readonly answer: Readonly<Record<string, unknown>>;
}

/** What an error of this package is made with. */
export interface AiMemoryFailureOptions extends Partial<AiMemoryFailure> {
  /** @default the usual code of the class */
  readonly code?: ErrorCode | undefined;
  /** Whether the same call may succeed when made again. @default as the code says */
  readonly retriable?: boolean | undefined;
  readonly cause?: unknown;
}
