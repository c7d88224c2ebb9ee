/** An option of a command; `KEEPSAKE_` and its name in capitals is the variable that gives it as well. */
export interface Flag {
  /** Without its dashes, such as `api-key-file`. */
  readonly name: string;
  /** What its value is, such as `FILE`; null for one that is on or off. */
  readonly value: string | null;
  /** What it does, for `--help`. */
  readonly about: string;
}

/** The variable of the environment that gives a flag. */
export function variableOf({ name }: Pick<Flag, "name">): string {
  return `KEEPSAKE_${name.toUpperCase().replaceAll("-", "_")}`;
}
