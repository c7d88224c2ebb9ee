import { errorTable, type MemoryError, type MemoryErrorOptions } from "@keepsake/core";
import { type AiMemoryError, aiMemoryMarker, isAiMemoryError } from "./ai-memory-error.ts";
import type { AiMemoryFailure, AiMemoryFailureOptions } from "./failure.ts";

/**
 * A class of errors of this package that are errors of core's class `Kind` as well; those derived from
 * it have `Fields` beside those of all.
 */
export interface FailureClass<Kind extends MemoryError, Fields = unknown> {
  new (message: string, failure?: AiMemoryFailureOptions): Kind & AiMemoryFailure;
  /** Tells an error of this class, also one made by another installed copy of this package. */
  isInstance(error: unknown): error is Kind & AiMemoryFailure & Fields;
}

interface CoreClass {
  new (message: string, options?: MemoryErrorOptions): MemoryError;
  isInstance(error: unknown): boolean;
}

/** What the classes of this package that stand for core's class `Kind` are derived from. */
export function createFailureClass<Kind extends MemoryError, Fields>(
  Core: CoreClass,
): FailureClass<Kind, Fields> {
  return Object(
    class extends Core implements AiMemoryFailure {
      override readonly status: number;
      override readonly retriable: boolean;
      readonly request: AiMemoryFailure["request"];
      readonly daemonCode: string | undefined;
      readonly answer: AiMemoryFailure["answer"];

      constructor(message: string, failure: AiMemoryFailureOptions = {}) {
        const { request, daemonCode, answer = {} } = failure;
        super(message, { ...failure, details: { ...answer, request } });
        this.status = failure.status ?? 0;
        this.retriable = failure.retriable ?? errorTable[this.code].retriable;
        this.request = request;
        this.daemonCode = daemonCode;
        this.answer = answer;
        Object.defineProperty(this, aiMemoryMarker, { value: true });
      }

      static override isInstance(error: unknown): error is AiMemoryError {
        return Core.isInstance(error) && isAiMemoryError(error);
      }
    },
  );
}
