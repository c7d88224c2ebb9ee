import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportedLayers, exportLines } from "../../transfer/export-lines.ts";
import type { Command } from "./command.ts";
import type { FlagValues } from "./flag-values.ts";
import { targetFlags, withTarget } from "./transfer-target.ts";
import { UsageError } from "./usage-error.ts";

/** `keepsake export`: a scope as lines. */
export const exportCommand: Command = {
  name: "export",
  summary: "Exports a scope as JSON lines, which keepsake import takes.",
  flags: [
    ...targetFlags,
    { name: "scope", value: "PATH", about: "what to export, such as org:acme/user:ana" },
    { name: "include", value: "LAYERS", about: "events, facts or both; default events" },
    { name: "since", value: "TIME", about: "events observed from then on; RFC 3339" },
    { name: "until", value: "TIME", about: "events observed before then" },
    { name: "to", value: "FILE", about: "a new file; default standard output" },
  ],
  async run(values, terminal) {
    const scope = values.requiredText("scope");
    const to = values.text("to");
    const request = {
      include: readLayers(values),
      since: values.text("since"),
      until: values.text("until"),
    };
    let lines = 0;
    await withTarget(values, async (memory) => {
      const exported = exportLines(memory, scope, request);
      const texts = (async function* () {
        for await (const line of exported) {
          lines += 1;
          yield `${line}\n`;
        }
      })();
      const output = to === undefined ? process.stdout : createWriteStream(to, { flags: "wx" });
      await pipeline(Readable.from(texts), output, { end: to !== undefined });
    });
    terminal.tell(`${lines} lines of ${scope} are exported.`);
    return 0;
  },
};

function readLayers(values: FlagValues): readonly (typeof exportedLayers)[number][] {
  const named = values.list("include") ?? ["events"];
  return named.map((name) => {
    const layer = exportedLayers.find((known) => known === name);
    if (layer === undefined) {
      throw new UsageError(
        `--include: ${JSON.stringify(name)} is none of ${exportedLayers.join(", ")}`,
      );
    }
    return layer;
  });
}
