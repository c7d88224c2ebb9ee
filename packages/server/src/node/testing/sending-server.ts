// Started as a process of its own: serves the file it is given on the port it is given, and sends its
// webhooks to this machine, until it is killed; prints its address the moment it takes requests.
import { openMemory } from "@keepsake/engine";
import { writeSync } from "node:fs";
import { createHandler } from "../../create-handler.ts";
import { serve } from "../serve.ts";
import { deliverWebhooks } from "../webhooks/deliver-webhooks.ts";

const [path = "", port = "0"] = process.argv.slice(2);
const memory = await openMemory({ path, retentionSweepMs: 0 });
const handler = createHandler(memory, { webhooks: { allowLoopback: true } });
const { url } = await serve(handler, { port: Number(port) });
const retryDelaysMs = Array.from({ length: 100 }, () => 10);
deliverWebhooks(memory, { allowLoopback: true, pollMs: 10, turnMs: 300, retryDelaysMs });
writeSync(process.stdout.fd, `${url}\n`);
