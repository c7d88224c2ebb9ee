import { getRequestListener } from "@hono/node-server";
import { webhookHandler } from "@keepsake/core/webhooks";
import { Hono } from "hono";
import { createServer, type Server } from "node:http";
import type { ReceiverOptions } from "./receiver-options.ts";

/** Hono has requests as the handler takes them. */
export function createHonoReceiver(options: ReceiverOptions): Server {
  const receive = webhookHandler(options);
  const app = new Hono();
  app.post("/hooks", (context) => receive(context.req.raw));
  return createServer(getRequestListener(app.fetch));
}
