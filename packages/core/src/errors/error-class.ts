import type { ErrorClassName, ErrorCode } from "./error-table.ts";
import { MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** Options of an error that may be thrown under several codes. */
export interface CodedErrorOptions extends MemoryErrorOptions {
  /** @default the usual code of the class */
  readonly code?: ErrorCode | undefined;
}

/** An error of the class named `Name`. */
interface NamedError<Name extends ErrorClassName> extends MemoryError {
  readonly name: Name;
}

/** What the class named `Name` is derived from; its errors have `Fields` beside those of all. */
export interface ErrorClass<Name extends ErrorClassName, Fields = unknown> {
  new (message: string, options?: CodedErrorOptions): NamedError<Name>;
  /** Tells an error of this class, also one made by another installed copy of this package. */
  isInstance(error: unknown): error is NamedError<Name> & Fields;
}

/** What the class named `className` is derived from; `usual` is its code where none is given. */
export function createErrorClass<Name extends ErrorClassName, Fields>(
  className: Name,
  usual: ErrorCode,
): ErrorClass<Name, Fields> {
  return class extends MemoryError {
    override readonly name = className;

    constructor(message: string, options: CodedErrorOptions = {}) {
      super(options.code ?? usual, message, options);
    }

    static override isInstance(error: unknown): error is NamedError<Name> & Fields {
      return super.isInstance(error) && error.name === className;
    }
  };
}
