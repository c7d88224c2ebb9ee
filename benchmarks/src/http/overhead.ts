import { connectMemory } from "@keepsake/core";
import { measureMs } from "../measure-ms.ts";
import { quantile } from "../quantile.ts";
import type { ServedMemory } from "./served-memory.ts";

/** Medians of one kind of call, in milliseconds. */
export interface CallTimes {
  /** By `connectMemory` from Keepsake's server. */
  readonly client: number;
  /** By `fetch` from Keepsake's server. */
  readonly fetched: number;
  /** By `fetch` from a bare route. */
  readonly bare: number;
}

/** What the server and the client add to a call. */
export interface Overhead {
  readonly recall: CallTimes;
  readonly experience: CallTimes;
}

type Way = keyof CallTimes;
type Calls = Readonly<Record<Way, (round: number) => Promise<unknown>>>;

const ways: readonly Way[] = ["client", "fetched", "bare"];
const warmUpRounds = 100;

/** Calls by every way in turn, so that what else the machine does meets them alike. */
export async function measureOverhead(served: ServedMemory, rounds: number): Promise<Overhead> {
  const { url, bareUrl, scope, questions } = served;
  const memory = connectMemory({ url });
  const toQuestion = (round: number): string => questions[round % questions.length] ?? "";
  const toRecall = (round: number): object => ({ query: toQuestion(round), scope });
  const toWrite = (way: string, round: number): object => ({
    scope,
    content: { kind: "message", role: "user", text: toText(way, round) },
  });
  const recall: Calls = {
    client: (round) => memory.recall(scope, toQuestion(round)),
    fetched: (round) => post(`${url}/v1/recall`, toRecall(round)),
    bare: (round) => post(`${bareUrl}/v1/recall`, toRecall(round)),
  };
  const experience: Calls = {
    client: (round) => memory.experience(scope, toText("client", round)),
    fetched: (round) => post(`${url}/v1/experience`, toWrite("fetched", round)),
    bare: (round) => post(`${bareUrl}/v1/experience`, toWrite("bare", round)),
  };
  return {
    recall: await measureWays(recall, rounds),
    experience: await measureWays(experience, rounds),
  };
}

async function measureWays(calls: Calls, rounds: number): Promise<CallTimes> {
  const times: Record<Way, number[]> = { client: [], fetched: [], bare: [] };
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (let turn = 0; turn < ways.length; turn += 1) {
      const way = ways[(turn + round) % ways.length] ?? "client";
      const { elapsedMs } = await measureMs(() => calls[way](round));
      if (round >= warmUpRounds) {
        times[way].push(elapsedMs);
      }
    }
  }
  const median = (way: Way): number => quantile(times[way], 0.5);
  return { client: median("client"), fetched: median("fetched"), bare: median("bare") };
}

function toText(way: string, round: number): string {
  return `The ${way} said sentence number ${round} of this afternoon.`;
}

async function post(url: string, body: object): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return await response.json();
}
