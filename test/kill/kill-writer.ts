import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type PlannedWrite, planWrite } from "./planned-write.ts";

/** A write that the killed process was told is safe. */
export interface AcknowledgedWrite extends PlannedWrite {
  readonly eventId: string;
}

/** When to kill: `delayMs` after the process was started, or after its first acknowledgement. */
export interface KillMoment {
  readonly after: "start" | "acknowledgement";
  readonly delayMs: number;
}

type Writer = ChildProcessByStdio<null, Readable, Readable>;

/**
 * Starts a process that writes the round's events to the file at `path`, kills it at `moment`, and
 * gives what it had acknowledged by then.
 *
 * @throws `Error` with its standard error where the process ended by itself.
 */
export async function killWriter(
  path: string,
  round: number,
  moment: KillMoment,
): Promise<readonly AcknowledgedWrite[]> {
  const writer = startWriter(path, round);
  const ended = once(writer, "close");
  const output = text(writer.stdout);
  const complaints = text(writer.stderr);
  await Promise.race([ended, reachMoment(writer, moment)]);
  writer.kill("SIGKILL");
  await ended;
  if (writer.signalCode !== "SIGKILL") {
    throw new Error(`the writer ended by itself: ${await complaints}`);
  }
  return parseAcknowledgements(await output, round);
}

function startWriter(path: string, round: number): Writer {
  const script = fileURLToPath(new URL("writer.ts", import.meta.url));
  return spawn(process.execPath, ["--conditions=keepsake-source", script, path, String(round)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function reachMoment(writer: Writer, { after, delayMs }: KillMoment): Promise<void> {
  if (after === "acknowledgement") {
    await once(writer.stdout, "readable");
  }
  await sleep(delayMs);
}

function parseAcknowledgements(output: string, round: number): readonly AcknowledgedWrite[] {
  const completeLines = output.split("\n").slice(0, -1);
  return completeLines.map((line) => {
    const [number = "", eventId = ""] = line.split(" ");
    return { ...planWrite(round, Number(number)), eventId };
  });
}
