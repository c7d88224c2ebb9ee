// Started as a process of its own: serves the file it is given on the port it is given until it is
// killed, and prints its address the moment it takes requests.
import { writeSync } from "node:fs";
import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import { serve } from "@keepsake/server/node";

const [path = "", port = "0"] = process.argv.slice(2);
const memory = await openMemory({ path });
const { url } = await serve(createHandler(memory), { port: Number(port) });
writeSync(process.stdout.fd, `${url}\n`);
