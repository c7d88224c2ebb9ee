import { openMemory } from "@keepsake/engine";
import { pino } from "pino";
import { createHandler } from "../../create-handler.ts";
import { traceRequests } from "../../observing/trace-requests.ts";
import { logRequests } from "../observing/log-requests.ts";
import { createMetrics } from "../observing/metrics.ts";
import { requireSafeHost } from "../require-safe-host.ts";
import { serve } from "../serve.ts";
import { deliverWebhooks } from "../webhooks/deliver-webhooks.ts";
import { watchEventLoop } from "../watch-event-loop.ts";
import type { Command } from "./command.ts";
import { readServeSettings, type ServeSettings } from "./read-serve-settings.ts";
import { serveFlags } from "./serve-flags.ts";
import { describeAccess } from "./describe-access.ts";
import { untilSignalled } from "./until-signalled.ts";

/** `keepsake serve`: a memory over HTTP. */
export const serveCommand: Command = {
  name: "serve",
  summary: "Serves a memory over HTTP.",
  details:
    "Logs are JSON lines on standard output. SIGTERM and SIGINT end it: requests under way finish first.",
  flags: serveFlags,
  async run(values, terminal) {
    await serveUntilSignalled(readServeSettings(values), (line) => terminal.tell(line));
    return 0;
  },
};

async function serveUntilSignalled(
  settings: ServeSettings,
  tell: (line: string) => void,
): Promise<void> {
  const { apiKey, tokens } = settings.handler;
  requireSafeHost(settings.listen.host, apiKey !== undefined || tokens !== undefined);
  const signalled = untilSignalled();
  const logger = pino({ level: settings.logLevel, base: null });
  const metrics = createMetrics();
  const watch = watchEventLoop(settings.maxLagMs);
  const memory = await openMemory(settings.memory);
  const delivery = deliverWebhooks(memory, {
    ...settings.handler.webhooks,
    onAttempt: (attempt) => logger[attempt.error === null ? "debug" : "warn"](attempt, "webhook"),
    onError: (error) => logger.error({ err: error }, "webhooks"),
  });
  try {
    const handler = createHandler(memory, {
      ...settings.handler,
      load: { ...settings.load, isOverloaded: () => watch.isOverloaded() },
      observers: [traceRequests(), logRequests(logger), metrics.observer],
      metrics,
    });
    const server = await serve(handler, settings.listen);
    const access = describeAccess(settings);
    logger.info({ url: server.url, data: settings.memory.path, access }, "listening");
    tell(`Keepsake serves ${settings.memory.path} at ${server.url}. ${access}`);
    const signal = await signalled;
    logger.info({ signal }, "closing");
    await server.close();
  } finally {
    watch.stop();
    await delivery.close();
    await memory.close();
  }
  logger.info("closed");
}
