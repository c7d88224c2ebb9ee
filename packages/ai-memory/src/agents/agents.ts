import type { CallOptions } from "@keepsake/core";
import type { Agent, AgentReceipt, NewAgent } from "./agent.ts";

/** Agents that a daemon knows. */
export interface Agents {
  /** Lists agents. @throws `AiMemoryForbiddenError` where only administrators may, from 0.10 on. */
  agents(options?: CallOptions): Promise<readonly Agent[]>;

  /** Registers an agent, or tells its type and what it can anew. Anyone may, for anyone. */
  registerAgent(agent: NewAgent, options?: CallOptions): Promise<AgentReceipt>;

  /**
   * Binds the key with which a registered agent signs what it stores: 32 bytes of Ed25519 in Base64, as
   * a signer of `createWriteSigner` has it as its `publicKey`. Another key takes its place.
   *
   * @throws `AiMemoryForbiddenError` unless the caller is an administrator, `AiMemoryServerError` where
   * the agent is not registered, `AiMemoryNotFoundError` before 0.10, where nothing is signed.
   */
  bindKey(agentId: string, publicKey: string, options?: CallOptions): Promise<void>;
}
