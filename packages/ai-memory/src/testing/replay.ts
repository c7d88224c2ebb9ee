import { readFileSync } from "node:fs";
import { AiMemoryClient } from "../client.ts";
import type { AiMemoryClientOptions } from "../http/client-options.ts";
import { type Exchanges, type GivenAnswer, readSent, type SentRequest } from "./exchange.ts";

/** Versions of daemons whose answers are kept. */
export const recordedVersions = ["0.6.4", "0.10.0"] as const;

/** One of {@link recordedVersions}. */
export type RecordedVersion = (typeof recordedVersions)[number];

/** What was exchanged with a daemon of a version. */
export function readExchanges(version: RecordedVersion): Exchanges {
  const file = new URL(`recorded/${version}.json`, import.meta.url);
  const exchanges: Exchanges = JSON.parse(readFileSync(file, "utf8"));
  return exchanges;
}

/** A client, and what it has sent so far. */
export interface ReplayedClient {
  readonly client: AiMemoryClient;
  readonly sent: readonly SentRequest[];
  /** All that went along with each of them. */
  readonly requests: readonly RequestInit[];
}

/** A client of what gives these answers, one after the other, and after that the last one again. */
export function answerWith(
  answers: readonly GivenAnswer[],
  options: AiMemoryClientOptions = {},
): ReplayedClient {
  const sent: SentRequest[] = [];
  const requests: RequestInit[] = [];
  const client = new AiMemoryClient({
    baseUrl: "http://daemon.test",
    agentId: "alice",
    maxRetries: 0,
    ...options,
    fetch: async (input, init = {}) => {
      const answer = answers[sent.length] ?? answers.at(-1);
      sent.push(readSent(new Request(input).url, init));
      requests.push(init);
      return toResponse(answer);
    },
  });
  return { client, sent, requests };
}

/** A client of what answers as a daemon of a version once did, where a step of the scenario was made. */
export function replay(
  version: RecordedVersion,
  name: string,
  options?: AiMemoryClientOptions,
): ReplayedClient {
  const exchanges = readExchanges(version)[name];
  if (exchanges === undefined) {
    throw new Error(`nothing is kept of ${name} with ${version}; pnpm record:ai-memory`);
  }
  return answerWith(
    exchanges.map(({ got }) => got),
    options,
  );
}

function toResponse(answer: GivenAnswer | undefined): Response {
  if (answer === undefined) {
    throw new TypeError("no answer is kept");
  }
  const { status, type, body } = answer;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: type === undefined ? {} : { "content-type": type },
  });
}
