import { loadChatbot } from "./frameworks.ts";
import { importFile } from "./import/import-file.ts";
import { type CommandLine, readCommandLine, usage } from "./terminal/command-line.ts";
import { describeError } from "./terminal/describe-error.ts";
import { greet } from "./terminal/greet.ts";
import { openPlace } from "./terminal/open-place.ts";
import { openTerminal } from "./terminal/open-terminal.ts";
import { talk } from "./terminal/talk.ts";
import { UsageError } from "./terminal/usage-error.ts";

const { OPENAI_API_KEY, OPENAI_MODEL } = process.env;
const openaiModel = OPENAI_API_KEY ? OPENAI_MODEL || "gpt-4.1-mini" : undefined;

async function chat({ framework, place, user }: CommandLine): Promise<void> {
  const database = await openPlace(place);
  const { memory, whole } = database.scope(`user:${user}`);
  const terminal = openTerminal();
  try {
    const chatbot = await loadChatbot(framework, { memory, user, openaiModel });
    await greet(terminal, { memory, place, model: openaiModel });
    await talk({ terminal, chatbot, memory, whole, user });
  } finally {
    terminal.close();
    await database.close();
  }
}

async function run(args: readonly string[]): Promise<void> {
  const options = readCommandLine(args);
  if (options.help) {
    process.stdout.write(usage);
  } else if (options.transcript === undefined) {
    await chat(options);
  } else {
    await importFile(options.transcript, options);
  }
}

process.stdout.on("error", () => process.exit()); // nobody reads on

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
