// Receives webhooks of a Keepsake server and shows them:
//   WEBHOOK_SECRET=whsec_… node --conditions=keepsake-source examples/webhook-receiver/receive.ts express
import { once } from "node:events";
import { createReceiverOptions } from "./receiver-options.ts";
import { createExpressReceiver } from "./with-express.ts";
import { createHonoReceiver } from "./with-hono.ts";
import { createNodeReceiver } from "./with-node.ts";

const show = (line: string): void => void process.stdout.write(`${line}\n`);
const receivers = new Map([
  ["hono", createHonoReceiver],
  ["express", createExpressReceiver],
  ["node", createNodeReceiver],
]);
const { WEBHOOK_SECRET: secret, PORT: port = "4000" } = process.env;
const create = receivers.get(process.argv[2] ?? "hono");

if (secret === undefined || create === undefined) {
  process.stderr.write(`set WEBHOOK_SECRET, and name one of ${[...receivers.keys()].join(", ")}\n`);
  process.exitCode = 2;
} else {
  try {
    const server = create(createReceiverOptions(secret, show));
    await once(server.listen(Number(port), "127.0.0.1"), "listening");
    show(`receiving at http://127.0.0.1:${Object(server.address()).port}/hooks`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`it cannot receive: ${reason}; see WEBHOOK_SECRET and PORT\n`);
    process.exitCode = 1;
  }
}
