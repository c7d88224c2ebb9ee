import { type Daemon, toStep } from "../http/daemon.ts";
import { refuse } from "../limits/check.ts";
import { agentIdCheck } from "../limits/id-check.ts";
import { requireField, toWireFields } from "../limits/to-wire-fields.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, object } from "../reading/read-value.ts";
import { type Agent, newAgentChecks, readAgent, readAgentReceipt } from "./agent.ts";
import type { Agents } from "./agents.ts";

interface Registered extends WithExtra {
  readonly agents: readonly Agent[];
}

const readRegistered: Reader<Registered> = recordReader<Registered>({ agents: list(readAgent) });

/** 32 bytes, in as many characters as Base64 has them. */
const keyPattern = /^[A-Za-z0-9+/]{43}=$/;

/** The agents of a daemon. */
export function createAgents(daemon: Daemon): Agents {
  return {
    agents: async (options) =>
      (await daemon.call("GET /agents", { options }, readRegistered)).agents,
    registerAgent: async (agent, options) => {
      const body = toWireFields(agent, newAgentChecks);
      requireField(body, "agentId");
      requireField(body, "agentType");
      const sent = { body, isRepeatable: true, options };
      return await daemon.call("POST /agents", sent, readAgentReceipt);
    },
    bindKey: async (agentId, publicKey, options) => {
      agentIdCheck(agentId, "agentId");
      if (typeof publicKey !== "string" || !keyPattern.test(publicKey)) {
        refuse("publicKey", "it is not the Base64 of 32 bytes; a signer has it as its publicKey");
      }
      const sent = { body: { pubkey_b64: publicKey }, isRepeatable: true, options };
      await daemon.call(`PUT /agents/${toStep(agentId)}/pubkey`, sent, object);
    },
  };
}
