import { Presets, SingleBar } from "cli-progress";

/** Shows how far an import is: a bar on a terminal, else a line for every tenth of the way. */
export interface Progress {
  update(bytes: number, turns: number): void;
  stop(): void;
}

/** Starts showing the progress through a file of `totalBytes`. */
export function showProgress(totalBytes: number): Progress {
  return process.stderr.isTTY ? startBar(totalBytes) : startLines(totalBytes);
}

function startBar(totalBytes: number): Progress {
  const format = "{bar} {percentage} %, {turns} turns, {eta_formatted} left";
  const bar = new SingleBar({ format, gracefulExit: true }, Presets.shades_classic);
  bar.start(totalBytes, 0, { turns: 0 });
  return {
    update: (bytes, turns) => bar.update(bytes, { turns }),
    stop: () => bar.stop(),
  };
}

function startLines(totalBytes: number): Progress {
  let shown = 0;
  return {
    update(bytes, turns) {
      const tenths = Math.floor((bytes / totalBytes) * 10);
      if (tenths > shown) {
        shown = tenths;
        process.stderr.write(`${tenths * 10} %, ${turns} turns\n`);
      }
    },
    stop: () => undefined,
  };
}
