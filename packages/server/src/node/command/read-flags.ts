import { parseArgs } from "node:util";
import { type Flag, variableOf } from "./flag.ts";
import { FlagValues, type GivenValue } from "./flag-values.ts";
import { UsageError } from "./usage-error.ts";

/** Variables of an environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where options are looked for: what the command line leaves out, the environment may give. */
export interface FlagSources {
  readonly args: readonly string[];
  readonly env: Environment;
  /** Whether words without a flag may follow. @default false */
  readonly takesRest?: boolean | undefined;
}

/**
 * Reads the flags of a command.
 *
 * @throws {@link UsageError} for one that is unknown or has no value.
 */
export function readFlags(
  flags: readonly Flag[],
  { args, env, takesRest = false }: FlagSources,
): FlagValues {
  const { values, positionals } = parse(flags, args, takesRest);
  const given = flags.flatMap((flag): readonly [string, GivenValue][] => {
    const onLine = values[flag.name];
    const variable = variableOf(flag);
    const inEnvironment = env[variable];
    if (onLine !== undefined) {
      return [[flag.name, { from: `--${flag.name}`, text: String(onLine) }]];
    }
    return inEnvironment === undefined
      ? []
      : [[flag.name, { from: variable, text: inEnvironment }]];
  });
  return new FlagValues(new Map(given), positionals);
}

function parse(flags: readonly Flag[], args: readonly string[], allowPositionals: boolean) {
  const options = Object.fromEntries(
    flags.map(({ name, value }) => [
      name,
      { type: value === null ? "boolean" : "string" } as const,
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true });
  } catch (cause) {
    throw new UsageError(`${toSentence(cause)}; --help lists the options`, { cause });
  }
}

/** What Node says, without its advice on words that begin with a dash. */
function toSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\.\s|\n/, 1)[0]?.replace(/\.$/, "") ?? message;
}
