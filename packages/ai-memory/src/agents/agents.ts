import type { CallOptions } from "@keepsake/core";
import type { Agent, AgentReceipt, NewAgent } from "./agent.ts";

/** Agents that a daemon knows. */
export interface Agents {
  /** Lists agents. @throws `AiMemoryForbiddenError` where only administrators may, from 0.10 on. */
  agents(options?: CallOptions): Promise<readonly Agent[]>;

  /**
   * Registers an agent, or tells its type and what it can anew, which takes away the key that was bound
   * to it. Anyone may, for anyone. `enrolSigner` registers where that is needed alone.
   */
  registerAgent(agent: NewAgent, options?: CallOptions): Promise<AgentReceipt>;

  /**
   * Binds the key with which a registered agent signs what it stores: 32 bytes of Ed25519, as they
   * stand or in Base64, as a signer of `createWriteSigner` has them as its `publicKey`. Another key takes its place.
   *
   * @throws `AiMemoryForbiddenError` unless the caller is an administrator, `AiMemoryServerError` where
   * the agent is not registered, `AiMemoryNotFoundError` before 0.10, where nothing is signed.
   */
  bindKey(agentId: string, publicKey: Uint8Array | string, options?: CallOptions): Promise<void>;
}
