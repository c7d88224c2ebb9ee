import type { Flag } from "./flag.ts";
import type { FlagValues } from "./flag-values.ts";

/** The file of the memory that a command works on. */
export const dataFlag: Flag = {
  name: "data",
  value: "FILE",
  about: "where the memory lies; default keepsake.db",
};

/** The file that {@link dataFlag} names. */
export function readData(values: FlagValues): string {
  return values.text(dataFlag.name) ?? "keepsake.db";
}
