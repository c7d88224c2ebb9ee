import { expressWebhook } from "@keepsake/core/webhooks/express";
import express from "express";
import { createServer, type Server } from "node:http";
import type { ReceiverOptions } from "./receiver-options.ts";

/** Express reads bodies in its own way: the route comes before any parser. */
export function createExpressReceiver(options: ReceiverOptions): Server {
  const app = express();
  app.post("/hooks", expressWebhook(options));
  app.use(express.json());
  return createServer(app);
}
