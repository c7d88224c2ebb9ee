import { Presets, SingleBar } from "cli-progress";

/** Shows how far something is. */
export interface Progress {
  /** How many bytes were read, and records done. */
  update(bytes: number, records: number): void;
  stop(): void;
}

/** Records between two lines, where there is no terminal. */
const recordsBetweenLines = 10_000;

/** Shows the way through `totalBytes` as a bar in a terminal, else as a line now and then. */
export function showProgress(totalBytes: number, tell: (line: string) => void): Progress {
  return process.stderr.isTTY ? startBar(totalBytes) : startLines(tell);
}

function startBar(totalBytes: number): Progress {
  const format = "{bar} {percentage} %, {records} records, {eta_formatted} left";
  const bar = new SingleBar({ format, gracefulExit: true }, Presets.shades_classic);
  bar.start(totalBytes, 0, { records: 0 });
  return {
    update: (bytes, records) => bar.update(bytes, { records }),
    stop: () => bar.stop(),
  };
}

function startLines(tell: (line: string) => void): Progress {
  let told = 0;
  return {
    update(_bytes, records) {
      if (records - told >= recordsBetweenLines) {
        told = records;
        tell(`${records} records`);
      }
    },
    stop: () => undefined,
  };
}
