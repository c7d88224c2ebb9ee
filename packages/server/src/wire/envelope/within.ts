import { ValidationError } from "@keepsake/core";

/** Does `work`; what it refuses is named as a part of `path`. */
export function within<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toInner(error, path);
  }
}

function toInner(error: unknown, path: string): unknown {
  if (!ValidationError.isInstance(error)) {
    return error;
  }
  const { field, reason, code } = error;
  const inner = field.startsWith("[") ? `${path}${field}` : `${path}.${field}`;
  return new ValidationError(inner, reason, { code, cause: error });
}
