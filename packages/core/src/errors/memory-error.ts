import { type ErrorClassName, type ErrorCode, errorTable } from "./error-table.ts";

const marker = Symbol.for("keepsake.memory-error");

/** What an error carries beside its message. */
export interface MemoryErrorOptions {
  /** Machine-readable particulars, for instance the field that was refused. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** The request that failed, where one was made. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Base of every error this library throws. An aborted call throws its signal's reason instead. */
export class MemoryError extends Error {
  override readonly name: ErrorClassName | "MemoryError" = "MemoryError";
  /** Code of the error table. */
  declare readonly code: ErrorCode;
  /** HTTP status the code stands for; 0 where there is none. */
  declare readonly status: number;
  /** Whether the same call may succeed when made again. */
  declare readonly retriable: boolean;
  declare readonly details: Readonly<Record<string, unknown>>;
  declare readonly requestId: string | undefined;

  constructor(code: ErrorCode, message: string, options: MemoryErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    const { status, retriable } = errorTable[code];
    this.code = code;
    this.status = status;
    this.retriable = retriable;
    this.details = options.details ?? {};
    this.requestId = options.requestId;
    Object.defineProperty(this, marker, { value: true });
  }

  /** Tells a memory error, also one made by another installed copy of this package. */
  static isInstance(error: unknown): error is MemoryError {
    return typeof error === "object" && error !== null && marker in error;
  }
}
