import { parseArgs } from "node:util";
import { measureClients } from "./http/clients.ts";
import { measureOverhead } from "./http/overhead.ts";
import { formatHttpReport } from "./http/report.ts";
import { withServedMemory } from "./http/served-memory.ts";
import { reportProgress } from "./progress.ts";
import { runCommand } from "./run-command.ts";
import { toCount } from "./to-count.ts";

const usage = `Usage: pnpm bench:http [options]
  --rounds N   calls of each kind; default 1000
  --clients N  clients at the same time; default 200
  --seconds N  for how long they call; default 60
  --json       one JSON object on standard output`;

await runCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "1000" },
      clients: { type: "string", default: "200" },
      seconds: { type: "string", default: "60" },
      json: { type: "boolean", default: false },
    },
  });
  const rounds = toCount("rounds", values.rounds);
  const clients = toCount("clients", values.clients);
  const seconds = toCount("seconds", values.seconds);
  const report = await withServedMemory(async (served) => {
    reportProgress("one call after the other");
    const overhead = await measureOverhead(served, rounds);
    reportProgress(`${clients} clients for ${seconds} s`);
    return { overhead, load: await measureClients(served, clients, seconds) };
  });
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ benchmark: "http", ...report })}\n`
      : `${formatHttpReport(report)}\n`,
  );
});
