import { Presets, SingleBar } from "cli-progress";

/** Shows how far an import is: in one line of a terminal, else in a line now and then. */
export interface Progress {
  update(bytes: number, turns: number): void;
  stop(): void;
}

/** Turns between two lines, where nobody knows how many there will be. */
const turnsBetweenLines = 10_000;

/** Starts showing the progress through `totalBytes`; undefined where that is not known. */
export function showProgress(totalBytes: number | undefined): Progress {
  return process.stderr.isTTY ? startBar(totalBytes) : startLines(totalBytes);
}

function startBar(totalBytes: number | undefined): Progress {
  const way = "{bar} {percentage} %, {turns} turns, {eta_formatted} left";
  const format = totalBytes === undefined ? "{turns} turns" : way;
  const bar = new SingleBar({ format, gracefulExit: true }, Presets.shades_classic);
  bar.start(totalBytes ?? 0, 0, { turns: 0 });
  return {
    update: (bytes, turns) => bar.update(bytes, { turns }),
    stop: () => bar.stop(),
  };
}

/** A line for every tenth of the way, or for every so many turns. */
function startLines(totalBytes: number | undefined): Progress {
  let shown = 0;
  return {
    update(bytes, turns) {
      const way = totalBytes === undefined ? turns / turnsBetweenLines : (bytes / totalBytes) * 10;
      const steps = Math.floor(way);
      if (steps > shown) {
        shown = steps;
        const share = totalBytes === undefined ? "" : `${steps * 10} %, `;
        process.stderr.write(`${share}${turns} turns\n`);
      }
    },
    stop: () => undefined,
  };
}
