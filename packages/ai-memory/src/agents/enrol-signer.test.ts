import { beforeEach, describe, expect, test } from "vitest";
import { AiMemoryClient } from "../client.ts";
import { createWriteSigner } from "../signing/create-write-signer.ts";
import { writeVector } from "../testing/write-vector.ts";
import { enrolSigner } from "./enrol-signer.ts";

const signer = await createWriteSigner({ privateKey: writeVector.privateKey });
const urlSafe = Buffer.from(signer.publicKey, "base64").toString("base64url");
const agentId = "alice";

const row = {
  id: "r-1",
  tier: "long",
  namespace: "_agents",
  title: "agent:alice",
  content: "{}",
  tags: [],
  priority: 5,
  confidence: 1,
  source: "system",
  access_count: 0,
  created_at: "2026-01-01T00:00:00+00:00",
  updated_at: "2026-01-01T00:00:00+00:00",
};

/** What was asked of a daemon but for health and lists, in order. */
let asked: string[] = [];

function connect(version: string, metadata?: object): AiMemoryClient {
  const memories = metadata === undefined ? [] : [{ ...row, metadata }];
  const agent = { id: "r-1", agent_id: agentId, agent_type: "human", capabilities: [] };
  const answers: Readonly<Record<string, object>> = {
    "GET /api/v1/health": { status: "ok", service: "ai-memory", version },
    "GET /api/v1/memories": { memories, count: memories.length },
    "POST /api/v1/agents": agent,
  };
  return new AiMemoryClient({
    agentId,
    fetch: async (input, init) => {
      const { method, url } = new Request(input, init);
      const call = `${method} ${new URL(url).pathname}`;
      if (method !== "GET") {
        asked.push(call);
      }
      return await Promise.resolve(Response.json(answers[call] ?? { bound: true }));
    },
  });
}

interface EnrolmentCase {
  readonly name: string;
  readonly version?: string;
  /** Of the agent's row. */
  readonly metadata?: object;
  readonly calls: readonly string[];
}

const register = "POST /api/v1/agents";
const bind = "PUT /api/v1/agents/alice/pubkey";

beforeEach(() => {
  asked = [];
});

describe("enrolling a signer", () => {
  test.each<EnrolmentCase>([
    { name: "registers and binds where the agent is not known", calls: [register, bind] },
    { name: "binds where there is no key", metadata: {}, calls: [bind] },
    { name: "binds another key", metadata: { agent_pubkey: "AAAA" }, calls: [bind] },
    { name: "leaves the key", metadata: { agent_pubkey: signer.publicKey }, calls: [] },
    {
      name: "leaves the key in the other alphabet",
      metadata: { agent_pubkey: urlSafe },
      calls: [],
    },
    { name: "leaves a daemon that looks at no signature", version: "0.6.4", calls: [] },
  ])("$name", async ({ version = "0.10.0", metadata, calls }) => {
    const client = connect(version, metadata);
    await enrolSigner(client, { agentId, signer, admin: client });
    expect(asked).toEqual(calls);
  });

  test("wants an administrator before it changes anything", async () => {
    const refused = enrolSigner(connect("0.10.0"), { agentId, signer });
    await expect(refused).rejects.toMatchObject({ field: "admin" });
    expect(asked).toEqual([]);
  });
});
