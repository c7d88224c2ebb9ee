import { ValidationError } from "../errors/validation-error.ts";

/** Where a field of the caller's stands in what is sent: the sent path, and the caller's. */
export type SentFields = readonly (readonly [sent: string, own: string])[];

/** Names fields of a refusal as the caller wrote them. */
export async function restoreFields<T>(call: Promise<T>, fields: SentFields): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw ValidationError.isInstance(error) ? restoreField(error, fields) : error;
  }
}

function restoreField(error: ValidationError, fields: SentFields): ValidationError {
  const { reason, code, requestId } = error;
  for (const [sent, own] of fields) {
    const rest = error.field.slice(sent.length);
    if (error.field.startsWith(sent) && /^(?:[.[]|$)/.test(rest)) {
      return new ValidationError(own + rest, reason, { code, requestId, cause: error });
    }
  }
  return error;
}
