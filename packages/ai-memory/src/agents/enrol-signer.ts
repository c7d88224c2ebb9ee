import type { CallOptions } from "@keepsake/core";
import type { Finding } from "../finding/finding.ts";
import { toDaemonVersion } from "../http/daemon-version.ts";
import { refuse } from "../limits/check.ts";
import type { StoredMemory } from "../memories/stored-memory.ts";
import { fromBase64, toBase64 } from "../signing/base64.ts";
import type { KeyedWriteSigner } from "../signing/write-signer.ts";
import type { Upkeep } from "../upkeep/upkeep.ts";
import type { AgentType } from "./agent.ts";
import type { Agents } from "./agents.ts";

/** Whose signer to enrol. */
export interface EnrolSignerOptions extends CallOptions {
  readonly agentId: string;
  readonly signer: KeyedWriteSigner;
  /**
   * A client whose agent is an administrator of the daemon.
   * @default none: what only an administrator may do fails
   */
  readonly admin?: Pick<Agents, "bindKey"> | undefined;
  /** What the agent is registered as, where it is not yet. @default "ai:generic" */
  readonly agentType?: AgentType | undefined;
}

/** What of a client is needed to enrol a signer. */
export type EnrollingClient = Pick<Finding, "list"> &
  Pick<Upkeep, "health"> &
  Pick<Agents, "registerAgent">;

/** Where the daemon keeps agents, for all to see. */
const registry = "_agents";

/**
 * Sees to it that a daemon takes what a signer signs: registers the agent and binds the signer's public
 * key, in place of any other, where that was not done. It costs two reads where it was, and is best
 * done at every start, since anyone who registers the agent again takes the key away. A daemon before
 * 0.10, which looks at no signature, is left as it is.
 *
 * @throws `AiMemoryValidationError` where the key is not bound and `admin` is missing,
 * `AiMemoryForbiddenError` where it is no administrator.
 * @example
 * ```ts
 * import { AiMemoryClient, createWriteSigner, enrolSigner } from "@keepsake/ai-memory";
 *
 * const signer = await createWriteSigner({ privateKey: process.env["AGENT_KEY"] ?? "" });
 * const client = new AiMemoryClient({ apiKey: "sk-1", agentId: "ai:builder", signer });
 * const admin = new AiMemoryClient({ apiKey: "sk-1", agentId: "warden" });
 * await enrolSigner(client, { agentId: "ai:builder", signer, admin });
 * ```
 */
export async function enrolSigner(
  client: EnrollingClient,
  { agentId, signer, admin, agentType = "ai:generic", ...options }: EnrolSignerOptions,
): Promise<void> {
  const { verifiesWrites } = toDaemonVersion((await client.health(options)).version);
  const row = verifiesWrites ? await findRegistration(client, agentId, options) : undefined;
  if (!verifiesWrites || isBound(row, signer)) {
    return;
  }
  if (admin === undefined) {
    return refuse("admin", `the key of ${agentId} is not bound; give a client of an administrator`);
  }
  if (row === undefined) {
    await client.registerAgent({ agentId, agentType }, options);
  }
  await admin.bindKey(agentId, signer.publicKey, options);
}

/** The daemon keeps a key in the alphabet in which it was given. */
function isBound(row: StoredMemory | undefined, { publicKey }: KeyedWriteSigner): boolean {
  const bytes = fromBase64(String(row?.metadata["agent_pubkey"]));
  return bytes !== undefined && toBase64(bytes) === publicKey;
}

async function findRegistration(
  client: EnrollingClient,
  agentId: string,
  options: CallOptions,
): Promise<StoredMemory | undefined> {
  for await (const row of await client.list({ namespace: registry, agentId }, options)) {
    if (row.title === `agent:${agentId}`) {
      return row;
    }
  }
  return undefined;
}
