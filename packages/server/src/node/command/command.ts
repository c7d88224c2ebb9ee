import type { Flag } from "./flag.ts";
import type { FlagValues } from "./flag-values.ts";

/** A command of `keepsake`. */
export interface Command {
  /** Such as `serve`, or `token mint`. */
  readonly name: string;
  /** One line for `keepsake --help`. */
  readonly summary: string;
  /** What `--help` tells beside the flags. */
  readonly details?: string | undefined;
  readonly flags: readonly Flag[];
  /** What follows the flags, such as `FILE`. @default nothing */
  readonly rest?: string | undefined;
  /** Does it, and gives the exit code. */
  run(values: FlagValues, terminal: Terminal): Promise<number>;
}

/** Where a command writes to. */
export interface Terminal {
  /** What was asked for. */
  write(text: string): void;
  /** Everything else. */
  tell(line: string): void;
}
