import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import { serve } from "@keepsake/server/node";
import { createRandom, type Random } from "../../random.ts";
import { describeStore } from "./describe-store.ts";
import { sendBytes } from "./send-bytes.ts";

/** How many connections to make, and from which seed. */
export interface SocketRounds {
  readonly connections: number;
  readonly seed: number;
}

/** What came of them. */
export interface SocketTally {
  readonly connections: number;
  /** How often each status was given; 0 for no answer. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Whether the server answers a right request after all of them. */
  readonly isUp: boolean;
  /** Whether anything in the store is another than before. */
  readonly isChanged: boolean;
}

const body = JSON.stringify({ scope: "org:acme", content: { text: "It must not be kept." } });

/** Connections at once. */
const atOnce = 16;

/** Sends half requests, garbage and nothing at all over sockets, and hangs up. */
export async function runSocketRounds({ connections, seed }: SocketRounds): Promise<SocketTally> {
  const memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
  await memory.experience("org:acme", "I moved to Porto.", { wait: "consolidated" });
  const server = await serve(createHandler(memory), { port: 0 });
  const random = createRandom(seed);
  const before = await describeStore(memory);
  const statuses: Record<number, number> = {};
  for (let made = 0; made < connections; made += atOnce) {
    const answers = Array.from({ length: Math.min(atOnce, connections - made) }, () =>
      sendBytes(new URL(server.url), makeBytes(random)),
    );
    for (const status of (await Promise.all(answers)).flat()) {
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  }
  const { ok: isUp } = await fetch(`${server.url}/v1/admin/health`);
  const after = await describeStore(memory);
  await server.close();
  await memory.close();
  return { connections, statuses, isUp, isChanged: before !== after };
}

type Makers = readonly [(random: Random) => string, ...((random: Random) => string)[]];

const makers: Makers = [
  () => "",
  (random) => garbage(random, 1 + random.below(2_000)),
  (random) => head("Content-Length: 5000") + body.slice(0, random.below(body.length)),
  () => head(`Content-Length: ${body.length + 1}`) + body,
  (random) => head(`Content-Length: ${random.below(body.length)}`) + body,
  () => `${head("Transfer-Encoding: chunked")}${body.length.toString(16)}\r\n${body}\r\n`,
  (random) => `${head("Transfer-Encoding: chunked")}${garbage(random, 20)}\r\n${body}`,
  () => `${head("Content-Length: 3", "Transfer-Encoding: chunked")}${body}`,
  () => head(`Content-Length: ${body.length}`, "Content-Length: 1") + body,
  (random) =>
    head(`Content-Length: ${random.pick(["-1", "x", "1e3", "99999999999999999999"])}`) + body,
  (random) => head(`X-Long: ${"a".repeat(20_000 + random.below(100))}`) + body,
  (random) => `POST /v1/experience HTTP/${random.pick(["9.9", "0.9", "x"])}\r\n\r\n${body}`,
  (random) => `${garbage(random, 8)} /v1/experience HTTP/1.1\r\nHost: a\r\n\r\n${body}`,
  () => `POST /v1/experience HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n`,
  () => `POST /v1/experience HTTP/1.1\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  (random) =>
    head(`Content-Length: ${body.length}`).replace("\r\n", random.pick(["\n\r", "\r", "\0"])) +
    body,
  (random) => `GET /v1/admin/version HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n${garbage(random, 50)}`,
];

function makeBytes(random: Random): string {
  return random.pick(makers)(random);
}

function head(...fields: readonly string[]): string {
  const first =
    "POST /v1/experience HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
  return `${first}${fields.join("\r\n")}\r\n\r\n`;
}

/** Bytes of any kind, as Latin-1. */
function garbage(random: Random, length: number): string {
  return String.fromCharCode(...Array.from({ length }, () => random.below(256)));
}
