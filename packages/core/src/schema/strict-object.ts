import { z } from "zod";

/** An object that takes the fields of `shape` and refuses every other by name. */
export function strictObject<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `it is not a known field; known are ${Object.keys(shape).join(", ")}`
        : undefined,
  });
}
