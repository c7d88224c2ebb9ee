import { ValidationError } from "@keepsake/core";

/**
 * Checks a vector: finite numbers, as many as the other vectors of a store have.
 *
 * @throws {@link ValidationError} on `field`, or on a number of it such as `queryEmbedding[3]`.
 */
export function requireVector(
  vector: unknown,
  field: string,
  dimensions: number | undefined,
): asserts vector is readonly number[] {
  if (!Array.isArray(vector) || vector.length === 0) {
    throw new ValidationError(field, "it is no vector; embed the text first");
  }
  const wrong = vector.findIndex((number) => !Number.isFinite(number));
  if (wrong !== -1) {
    throw new ValidationError(`${field}[${wrong}]`, `${String(vector[wrong])} is no finite number`);
  }
  if (dimensions !== undefined && vector.length !== dimensions) {
    const reason = `it has ${vector.length} numbers, and the vectors of this store have ${dimensions}`;
    throw new ValidationError(field, `${reason}; embed with the same model, or name another store`);
  }
}
