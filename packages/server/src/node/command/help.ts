import type { Command } from "./command.ts";
import { type Flag, variableOf } from "./flag.ts";

/** What `keepsake --help` shows. */
export function formatCommands(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Long-term memory for agents. Usage: keepsake COMMAND [options]

${lines.join("\n")}

keepsake COMMAND --help tells the options of a command. Each may also be given by a variable of
the environment: --data FILE is KEEPSAKE_DATA=FILE. Exit codes: 0 done, 1 failed, 2 not understood.
`;
}

/** What `--help` shows of one command. */
export function formatCommand({ name, summary, details, flags, rest }: Command): string {
  const usage = `Usage: keepsake ${name} [options]${rest === undefined ? "" : ` ${rest}`}`;
  const width = Math.max(...flags.map((flag) => nameOf(flag).length));
  const lines = flags.map((flag) => {
    const [first, ...more] = flag.about.split("\n");
    const indent = " ".repeat(width + 4);
    const about = [first, ...more.map((line) => `${indent}${line}`)].join("\n");
    return `  ${nameOf(flag).padEnd(width)}  ${about}\n${indent}${variableOf(flag)}`;
  });
  return [`${summary} ${usage}`, details, lines.join("\n")]
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n")
    .concat("\n");
}

function nameOf({ name, value }: Flag): string {
  return value === null ? `--${name}` : `--${name} ${value}`;
}
