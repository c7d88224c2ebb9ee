import type { CommandLine } from "../terminal/command-line.ts";
import { openPlace } from "../terminal/open-place.ts";
import { BrokenLines } from "./broken-lines.ts";
import { type ImportCounts, importTurns } from "./import-turns.ts";
import { openTranscript, type Transcript } from "./open-transcript.ts";
import { readLines } from "./read-lines.ts";
import { showProgress } from "./show-progress.ts";
import type { ChatMemory } from "../chat-memory.ts";

/** Stores the transcript in the file `path`. After an interruption, another run goes on from there. */
export async function importFile(
  path: string,
  { place, user }: Pick<CommandLine, "place" | "user">,
): Promise<void> {
  const transcript = await openTranscript(path);
  const database = await openPlace(place);
  try {
    await importTranscript(transcript, database.scope(`user:${user}`).memory);
  } finally {
    await database.close();
  }
}

async function importTranscript(transcript: Transcript, memory: ChatMemory): Promise<void> {
  const brokenLines = new BrokenLines();
  const progress = showProgress(transcript.totalBytes);
  const stop = stopOnInterrupt();
  let counts: ImportCounts = { stored: 0, known: 0, broken: 0 };
  try {
    const onBroken = brokenLines.add.bind(brokenLines);
    for await (counts of importTurns(readLines(transcript.chunks), { memory, onBroken })) {
      progress.update(transcript.bytesRead(), counts.stored + counts.known);
      if (stop.aborted) {
        break;
      }
    }
  } finally {
    progress.stop();
    process.stderr.write(brokenLines.report());
  }
  summarise(counts, stop.aborted);
}

function stopOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
}

function summarise({ stored, known, broken }: ImportCounts, isStopped: boolean): void {
  const summary = `${stored} stored, ${known} already there, ${broken} broken lines`;
  process.stdout.write(`${summary}\n`);
  if (isStopped) {
    process.stderr.write("Stopped; the same command goes on from here.\n");
    process.exitCode = 130;
  } else if (broken > 0 && stored + known === 0) {
    process.exitCode = 1;
  }
}
