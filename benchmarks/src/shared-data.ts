import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of data that lies outside the repository: `KEEPSAKE_SHARED`, else `../shared`. */
export function locateShared(): string {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  return process.env["KEEPSAKE_SHARED"] || join(root, "..", "shared");
}
