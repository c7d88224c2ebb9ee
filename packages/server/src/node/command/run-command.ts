import type { Command, Terminal } from "./command.ts";
import { commands } from "./commands.ts";
import { describeError } from "./describe-error.ts";
import { formatCommand, formatCommands } from "./help.ts";
import { type Environment, readFlags } from "./read-flags.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "../../version.ts";

/** Does what a command line says, and gives the exit code: 0 done, 1 failed, 2 not understood. */
export async function runCommand(
  given: readonly string[],
  { env, terminal }: { readonly env: Environment; readonly terminal: Terminal },
): Promise<number> {
  try {
    const args = given[0] === "help" ? [...given.slice(1), "--help"] : given;
    const told = tellOfItself(args);
    if (told !== null) {
      terminal.write(told);
      return args.length === 0 ? 2 : 0;
    }
    const { command, rest } = findCommand(args);
    const takesRest = command.rest !== undefined;
    return await command.run(readFlags(command.flags, { args: rest, env, takesRest }), terminal);
  } catch (error) {
    terminal.tell(describeError(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

/** What is told where a command line asks what there is; null where it asks for something to be done. */
function tellOfItself(args: readonly string[]): string | null {
  const [first = "--help"] = args;
  if (first === "--version") {
    return `${version}\n`;
  }
  if (!args.some(asksForHelp) && args.length > 0) {
    return null;
  }
  return asksForHelp(first) ? formatCommands(commands) : formatCommand(findCommand(args).command);
}

function asksForHelp(word: string): boolean {
  return word === "--help" || word === "-h";
}

function findCommand(args: readonly string[]): {
  readonly command: Command;
  readonly rest: readonly string[];
} {
  const command = commands.find(
    ({ name }) => name === args.slice(0, name.split(" ").length).join(" "),
  );
  if (command === undefined) {
    const names = commands.map(({ name }) => name).join(", ");
    const given = JSON.stringify(args[0]);
    throw new UsageError(`${given} is no command; there are ${names}. keepsake --help tells more`);
  }
  return { command, rest: args.slice(command.name.split(" ").length) };
}
