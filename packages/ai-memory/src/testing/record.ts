import { writeFileSync } from "node:fs";
import { findDaemonPrograms, startDaemon, withoutDaemons } from "@keepsake/testing/ai-memory";
import { AiMemoryClient } from "../client.ts";
import { isAiMemoryError } from "../errors/ai-memory-error.ts";
import { type Exchange, readSent } from "./exchange.ts";
import { runScenario, type Step } from "./scenario.ts";

/** Long lists that tell nothing are not kept. */
const unkept = ["fill"];

/** Runs the scenario against a daemon, and gives what was exchanged. */
async function record(url: string): Promise<Record<string, readonly Exchange[]>> {
  const exchanges: Record<string, readonly Exchange[]> = {};
  const step: Step = async (name, work, agentId = "alice") => {
    const seen: Exchange[] = [];
    const client = new AiMemoryClient({
      baseUrl: url,
      apiKey: "sk-recorded",
      agentId,
      maxRetries: 0,
      fetch: async (input, init = {}) => {
        const response = await fetch(input, init);
        seen.push(await toExchange(new Request(input).url, init, response.clone()));
        return response;
      },
    });
    const result = await work(client).catch(undefinedWhereRefused);
    if (!unkept.includes(name)) {
      exchanges[name] = seen;
    }
    return result;
  };
  await runScenario(step);
  return exchanges;
}

async function toExchange(url: string, init: RequestInit, response: Response): Promise<Exchange> {
  const type = response.headers.get("content-type");
  const text = await response.text();
  const body: unknown = type === "application/json" ? JSON.parse(text) : text;
  const got = { status: response.status, ...(type !== null && { type }), body };
  return { sent: readSent(url, init), got };
}

function undefinedWhereRefused(error: unknown): undefined {
  if (!isAiMemoryError(error)) {
    throw error;
  }
}

const programs = findDaemonPrograms();
if (programs.length === 0) {
  throw new Error(withoutDaemons);
}
for (const { path, version } of programs) {
  const options = { apiKey: "sk-recorded", admins: ["alice"], takesUnsigned: true };
  const daemon = await startDaemon(path, options);
  try {
    const file = new URL(`recorded/${version}.json`, import.meta.url);
    writeFileSync(file, `${JSON.stringify(await record(daemon.url), null, 2)}\n`);
  } finally {
    await daemon.stop();
  }
}
