import { type Daemon, toStep } from "../http/daemon.ts";
import { agentIdCheck } from "../limits/id-check.ts";
import { requireField, toWireFields } from "../limits/to-wire-fields.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, object } from "../reading/read-value.ts";
import { toBase64 } from "../signing/base64.ts";
import { readKeyBytes } from "../signing/read-key-bytes.ts";
import { type Agent, newAgentChecks, readAgent, readAgentReceipt } from "./agent.ts";
import type { Agents } from "./agents.ts";

interface Registered extends WithExtra {
  readonly agents: readonly Agent[];
}

const readRegistered: Reader<Registered> = recordReader<Registered>({ agents: list(readAgent) });

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
      const sent = {
        body: { pubkey_b64: toBase64(readKeyBytes("publicKey", publicKey)) },
        isRepeatable: true,
        options,
      };
      await daemon.call(`PUT /agents/${toStep(agentId)}/pubkey`, sent, object);
    },
  };
}
