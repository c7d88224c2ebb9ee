import { refuse, requireText, show } from "../limits/check.ts";
import { agentIdCheck } from "../limits/id-check.ts";
import { tagBytes, tags } from "../limits/limit-values.ts";
import { listCheck } from "../limits/list-check.ts";
import { plainTextCheck } from "../limits/text-check.ts";
import type { Checks } from "../limits/to-wire-fields.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, text } from "../reading/read-value.ts";

/** What an agent is: an AI under a name, such as `ai:claude-opus-4.7`, at most 64 bytes. */
export type AgentType = "human" | "system" | `ai:${string}`;

/** An agent to register. */
export interface NewAgent {
  readonly agentId: string;
  readonly agentType: AgentType;
  /** At most 50, each of at most 128 bytes. @default none */
  readonly capabilities?: readonly string[] | undefined;
}

/** An agent that a daemon knows. */
export interface Agent extends WithExtra {
  readonly agentId: string;
  readonly agentType: string;
  readonly capabilities: readonly string[];
  readonly registeredAt: string;
  readonly lastSeenAt: string;
}

/** What the daemon says of an agent that it registered. */
export interface AgentReceipt extends WithExtra {
  /** Of the row in which the daemon keeps the agent. */
  readonly id: string;
  readonly agentId: string;
  readonly agentType: string;
  readonly capabilities: readonly string[];
}

const typeBytes = 64;

/** What checks an agent. */
export const newAgentChecks: Checks<NewAgent> = {
  agentId: agentIdCheck,
  agentType: requireAgentType,
  capabilities: listCheck(plainTextCheck({ bytes: tagBytes }), tags),
};

function requireAgentType(value: unknown, field: string): void {
  requireText(value, field);
  if (!/^(?:human|system|ai:[\w.-]+)$/.test(value) || value.length > typeBytes) {
    const known = "human, system, or ai: and a name of letters, digits and _ - .";
    refuse(field, `${show(value)} is none of ${known}, at most ${typeBytes} bytes`);
  }
}

/** Reads an agent. */
export const readAgent: Reader<Agent> = recordReader<Agent>({
  agentId: text,
  agentType: text,
  capabilities: list(text),
  registeredAt: text,
  lastSeenAt: text,
});

/** Reads what the daemon says of an agent. */
export const readAgentReceipt: Reader<AgentReceipt> = recordReader<AgentReceipt>({
  id: text,
  agentId: text,
  agentType: text,
  capabilities: list(text),
});
