import type { Handler } from "@keepsake/server";
import { createRandom, type Random } from "../../random.ts";
import { errorsOf, type Operation, readOperations } from "../document/operation.ts";
import { type Asked, rightRequests } from "../document/right-requests.ts";
import { openWorld, type World } from "../document/world.ts";
import { describeStore } from "./describe-store.ts";
import { makeMalformedRequest } from "./malformed-request.ts";
import { createSpoiledBodies } from "./spoiled-bodies.ts";

/** How many requests to send, and from which seed. */
export interface FuzzRounds {
  readonly requests: number;
  readonly seed: number;
  readonly onProgress?: ((sent: number) => void) | undefined;
}

/** What came of them. */
export interface FuzzTally {
  readonly sent: number;
  /** How often each status was given. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Answers that should not be, in words. */
  readonly faults: readonly string[];
  /** Whether anything in the store is another than before. */
  readonly isChanged: boolean;
}

/** Sends requests with something wrong in each, and looks at every answer and at the store. */
export async function runFuzzRounds({
  requests,
  seed,
  onProgress,
}: FuzzRounds): Promise<FuzzTally> {
  const world = await openWorld();
  await settle(world);
  const document = { ...Object(await readDocument(world.server)) };
  const random = createRandom(seed);
  const bodies = createSpoiledBodies(document, random);
  const [first, ...rest] = casesOf(world, readOperations(document));
  if (first === undefined) {
    throw new Error("the document tells of no operation");
  }
  const before = await describeStore(world.memory);
  const statuses: Record<number, number> = {};
  const faults: string[] = [];
  for (let sent = 0; sent < requests; sent += 1) {
    const { operation, asked } = pickCase(random, [first, ...rest]);
    const spoiled = bodies.make(operation, asked);
    const { defect, request } = makeMalformedRequest({ random, operation, asked, spoiled });
    const response = await world.server(request);
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    const fault = await faultOf(operation, response, defect === "route");
    if (fault !== null) {
      const told = defect === "field" ? JSON.stringify(spoiled).slice(0, 400) : request.url;
      faults.push(`${operation.name} (${defect}): ${fault} for ${told}`);
    }
    onProgress?.(sent + 1);
  }
  const after = await describeStore(world.memory);
  await world.close();
  return { sent: requests, statuses, faults, isChanged: before !== after };
}

interface Case {
  readonly operation: Operation;
  readonly asked: readonly Asked[];
}

function casesOf({ ids }: World, operations: readonly Operation[]): readonly Case[] {
  const rights = rightRequests(ids);
  return operations.map((operation) => ({ operation, asked: rights[operation.name] ?? [{}] }));
}

function pickCase(
  random: Random,
  cases: readonly [Case, ...Case[]],
): { readonly operation: Operation; readonly asked: Asked } {
  const { operation, asked } = random.pick(cases);
  return { operation, asked: asked[random.below(asked.length)] ?? {} };
}

/** Waits until nothing goes on by itself any more. */
async function settle({ memory, ids }: World): Promise<void> {
  while ((await memory.erasure(ids.erasureId)).status === "running") {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await memory.experience("org:acme/ws:home", "Hello again.", { wait: "consolidated" });
}

async function readDocument(handler: Handler): Promise<unknown> {
  const response = await handler(new Request("http://127.0.0.1:3141/openapi.json"));
  return await response.json();
}

/** What is wrong with an answer to a malformed request; null for nothing. */
async function faultOf(
  operation: Operation,
  response: Response,
  isNowhere: boolean,
): Promise<string | null> {
  const { status } = response;
  if (status < 400 || status >= 500) {
    await response.body?.cancel();
    return `status ${status}`;
  }
  const text = await response.text();
  const body: unknown = JSON.parse(text);
  const { error_code: code, message, details, retriable, request_id: id } = { ...Object(body) };
  const isKnown = isNowhere || errorsOf(operation).includes(`${status} ${code}`);
  const isWhole =
    typeof message === "string" &&
    typeof details === "object" &&
    typeof retriable === "boolean" &&
    id === response.headers.get("x-cortex-request-id");
  return isWhole && isKnown
    ? null
    : `${isKnown ? "no whole error" : "not listed"}: ${text.slice(0, 200)}`;
}
