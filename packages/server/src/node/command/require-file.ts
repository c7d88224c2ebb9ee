import { ValidationError } from "@keepsake/core";
import { existsSync } from "node:fs";

/** A memory that is there already. @throws {@link ValidationError} on `path` where it is not. */
export function requireFile(path: string): string {
  if (!existsSync(path)) {
    throw new ValidationError(
      "path",
      `there is no file ${JSON.stringify(path)}; give one that holds a memory`,
    );
  }
  return path;
}
