import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Milliseconds that a statement waits in the thread for what other connections hold. */
const patienceMs = 2_000;

/** It stands here as text, so that no packaging can part it from the code that starts it. */
const script = `
const { DatabaseSync } = require("node:sqlite");
const { parentPort, workerData } = require("node:worker_threads");
let answer = {};
try {
  const database = new DatabaseSync(workerData.path);
  try {
    database.exec("PRAGMA busy_timeout = " + workerData.patienceMs);
    for (const statement of workerData.statements) {
      answer = { row: { ...database.prepare(statement).get() } };
    }
  } finally {
    database.close();
  }
} catch (error) {
  answer = { failure: { message: String(error?.message ?? error), errcode: error?.errcode } };
}
parentPort.postMessage(answer);
`;

interface Answer {
  readonly row?: Readonly<Record<string, unknown>>;
  readonly failure?: { readonly message: string; readonly errcode: unknown };
}

/**
 * Runs statements one after the other in a thread with a connection of its own, and gives the first row
 * of the last one.
 *
 * @throws `Error` with SQLite's code as `errcode`.
 */
export async function runInThread(
  path: string,
  statements: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const workerData = { path, statements, patienceMs };
  const thread = new Worker(script, { eval: true, workerData, execArgv: ["--no-warnings"] });
  const answers: Promise<readonly Answer[]> = once(thread, "message");
  const [[answer]] = await Promise.all([answers, once(thread, "exit")]);
  if (answer?.failure !== undefined) {
    const { message, errcode } = answer.failure;
    throw Object.assign(new Error(message), { errcode });
  }
  return answer?.row ?? {};
}
