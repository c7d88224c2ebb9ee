import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { importLines } from "../../transfer/import-lines.ts";
import type { ImportReport } from "../../transfer/import-report.ts";
import type { Command, Terminal } from "./command.ts";
import { type Progress, showProgress } from "./show-progress.ts";
import { targetFlags, withTarget } from "./transfer-target.ts";
import type { FlagValues } from "./flag-values.ts";
import { UsageError } from "./usage-error.ts";

/** `keepsake import`: lines of a file into a scope. */
export const importCommand: Command = {
  name: "import",
  summary: "Imports a file of JSON lines into a scope.",
  details:
    'A line is an envelope, a short form such as {"text": "…"}, or what keepsake export gave. An import may\nbe repeated: what is there already is known again. Wrong lines are told, and the others imported.',
  flags: [
    ...targetFlags,
    { name: "scope", value: "PATH", about: "where to, such as org:acme/user:ana" },
  ],
  rest: "FILE",
  async run(values, terminal) {
    const file = requireOneFile(values);
    const scope = values.requiredText("scope");
    const report = await withTarget(values, (memory) =>
      readFileLines(file, terminal, (lines, onProgress) =>
        importLines(memory, { scope, lines }, { onProgress }),
      ),
    );
    tellReport(report, file, terminal);
    return report.failed > 0 ? 1 : 0;
  },
};

function requireOneFile({ rest }: FlagValues): string {
  const [file] = rest;
  if (file === undefined || rest.length > 1) {
    throw new UsageError("give one FILE of JSON lines");
  }
  return file;
}

async function readFileLines(
  file: string,
  terminal: Terminal,
  work: (
    lines: AsyncIterable<string>,
    onProgress: (report: ImportReport) => void,
  ) => Promise<ImportReport>,
): Promise<ImportReport> {
  const progress = showProgress(await sizeOf(file), (line) => terminal.tell(line));
  const stream = createReadStream(file);
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  try {
    return await work(lines, (report) => advance(progress, stream.bytesRead, report));
  } finally {
    progress.stop();
    stream.destroy();
  }
}

function advance(progress: Progress, bytes: number, report: ImportReport): void {
  progress.update(bytes, report.imported + report.skipped + report.failed);
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`FILE: ${JSON.stringify(file)} cannot be read: ${why}`, { cause });
  }
}

function tellReport(report: ImportReport, file: string, terminal: Terminal): void {
  for (const { row, field, reason } of report.problems) {
    terminal.tell(`${file}:${row}: ${field === null ? "" : `${field}: `}${reason}`);
  }
  const { imported, replayed, skipped, failed } = report;
  terminal.tell(
    `${imported} imported (${replayed} of them known already), ${skipped} passed over, ${failed} wrong.`,
  );
}
