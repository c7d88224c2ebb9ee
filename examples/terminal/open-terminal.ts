import { createInterface } from "node:readline";
import { styleText } from "node:util";
import { printable } from "./printable.ts";

/** Where somebody, or a pipe, talks to the program. */
export interface Terminal {
  /** Whether a person sits at it; otherwise lines come from a pipe or go into one. */
  readonly interactive: boolean;
  /** The next line; undefined at the end of the input, also by Ctrl-D or Ctrl-C. */
  readLine(prompt: string): Promise<string | undefined>;
  /** Writes text without control characters. */
  write(text: string): void;
  /** Writes a line, dimmed where colours are welcome. */
  writeNote(line: string): void;
  writeError(line: string): void;
  /** Runs `work`. Ctrl-C aborts its signal then, instead of ending the input. */
  interruptible(work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  close(): void;
}

/** Opens the terminal on standard input and output. */
export function openTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const interactive = stdin.isTTY && stdout.isTTY;
  const input = createInterface({
    input: stdin,
    ...(interactive ? { output: stdout } : {}),
    terminal: interactive,
  });
  const lines = input[Symbol.asyncIterator]();
  let running: AbortController | undefined;
  let isClosed = false;
  input.once("close", () => (isClosed = true));

  const interrupt = (): void => {
    if (running === undefined) {
      input.close();
    } else if (running.signal.aborted) {
      process.exit(); // what was asked to stop does not stop, and all that was said is on disk
    } else {
      running.abort();
    }
  };
  input.on("SIGINT", interrupt);
  process.on("SIGINT", interrupt);

  return {
    interactive,
    async readLine(prompt) {
      if (interactive && !isClosed) {
        input.setPrompt(prompt);
        input.prompt();
      }
      const { done, value } = await lines.next();
      if (done === true && interactive) {
        stdout.write("\n");
      }
      return done === true ? undefined : value;
    },
    write: (text) => void stdout.write(printable(text)),
    writeNote: (line) =>
      void stdout.write(`${styleText("dim", printable(line), { stream: stdout })}\n`),
    writeError: (line) => void stderr.write(`${printable(line)}\n`),
    async interruptible(work) {
      running = new AbortController();
      try {
        await work(running.signal);
      } finally {
        running = undefined;
      }
    },
    close() {
      process.off("SIGINT", interrupt);
      input.close();
    },
  };
}
