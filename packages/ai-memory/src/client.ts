import type { Agents } from "./agents/agents.ts";
import { createAgents } from "./agents/create-agents.ts";
import { createFinding } from "./finding/create-finding.ts";
import type { Finding } from "./finding/finding.ts";
import type { AiMemoryClientOptions } from "./http/client-options.ts";
import { connectDaemon } from "./http/connect-daemon.ts";
import { createLinks } from "./links/create-links.ts";
import type { Links } from "./links/links.ts";
import { createMemories } from "./memories/create-memories.ts";
import type { Memories } from "./memories/memories.ts";
import { createMessages } from "./messages/create-messages.ts";
import type { Messages } from "./messages/messages.ts";
import { notServed, type NotServed } from "./not-served.ts";
import { createUpkeep } from "./upkeep/create-upkeep.ts";
import type { Upkeep } from "./upkeep/upkeep.ts";
import { createWebhooks } from "./webhooks/create-webhooks.ts";
import type { Webhooks } from "./webhooks/webhooks.ts";

/**
 * A client of an ai-memory daemon, of versions 0.6 to 0.10. Nothing is sent before the first call.
 *
 * What a daemon would refuse is refused before it is sent. Reads, and writes that do the same when made
 * twice, are made again where a connection failed or the daemon did; all tries are within one limit of
 * time. A call that is aborted throws its signal's reason.
 *
 * @throws `AiMemoryValidationError` for an option that is none. Each call throws the errors that
 * `isAiMemoryError` tells: `AiMemoryAuthError` for the API key, `AiMemoryTransportError` and
 * `AiMemoryTimeoutError` where no answer came, `AiMemoryServerError` for one that no daemon gives, and
 * what it says itself.
 *
 * @example
 * ```ts
 * import { AiMemoryClient } from "@keepsake/ai-memory";
 *
 * const client = new AiMemoryClient({ apiKey: "sk-1", agentId: "ai:builder" });
 * await client.store({ title: "BIND9 build notes", content: "Use --with-openssl.", tier: "long" });
 * const { memories } = await client.recall("how do I build BIND9?");
 * console.log(memories[0]?.title);
 * ```
 */
export class AiMemoryClient
  implements Memories, Finding, Links, Upkeep, Webhooks, Messages, Agents, NotServed
{
  readonly #memories: Memories;
  readonly #finding: Finding;
  readonly #links: Links;
  readonly #upkeep: Upkeep;
  readonly #webhooks: Webhooks;
  readonly #messages: Messages;
  readonly #agentCalls: Agents;

  /** Who acts; undefined where the daemon makes up another for each call. */
  readonly agentId: string | undefined;

  constructor(options: AiMemoryClientOptions = {}) {
    this.agentId = options.agentId;
    const daemon = connectDaemon(options);
    this.#memories = createMemories(daemon);
    this.#finding = createFinding(daemon);
    this.#links = createLinks(daemon);
    this.#upkeep = createUpkeep(daemon);
    this.#webhooks = createWebhooks(daemon);
    this.#messages = createMessages(daemon);
    this.#agentCalls = createAgents(daemon);
  }

  readonly store: Memories["store"] = (...given) => this.#memories.store(...given);
  readonly create: Memories["create"] = (...given) => this.#memories.create(...given);
  readonly bulkStore: Memories["bulkStore"] = (...given) => this.#memories.bulkStore(...given);
  readonly get: Memories["get"] = (...given) => this.#memories.get(...given);
  readonly update: Memories["update"] = (...given) => this.#memories.update(...given);
  readonly delete: Memories["delete"] = (...given) => this.#memories.delete(...given);
  readonly promote: Memories["promote"] = (...given) => this.#memories.promote(...given);
  readonly forget: Memories["forget"] = (...given) => this.#memories.forget(...given);
  readonly list: Finding["list"] = (...given) => this.#finding.list(...given);
  readonly search: Finding["search"] = (...given) => this.#finding.search(...given);
  readonly recall: Finding["recall"] = (...given) => this.#finding.recall(...given);
  readonly link: Links["link"] = (...given) => this.#links.link(...given);
  readonly unlink: Links["unlink"] = (...given) => this.#links.unlink(...given);
  readonly getLinks: Links["getLinks"] = (...given) => this.#links.getLinks(...given);
  readonly health: Upkeep["health"] = (...given) => this.#upkeep.health(...given);
  readonly metrics: Upkeep["metrics"] = (...given) => this.#upkeep.metrics(...given);
  readonly stats: Upkeep["stats"] = (...given) => this.#upkeep.stats(...given);
  readonly namespaces: Upkeep["namespaces"] = (...given) => this.#upkeep.namespaces(...given);
  readonly gc: Upkeep["gc"] = (...given) => this.#upkeep.gc(...given);
  readonly export: Upkeep["export"] = (...given) => this.#upkeep.export(...given);
  readonly import: Upkeep["import"] = (...given) => this.#upkeep.import(...given);
  readonly subscribe: Webhooks["subscribe"] = (...given) => this.#webhooks.subscribe(...given);
  readonly unsubscribe: Webhooks["unsubscribe"] = (...given) =>
    this.#webhooks.unsubscribe(...given);
  readonly subscriptions: Webhooks["subscriptions"] = (...given) =>
    this.#webhooks.subscriptions(...given);
  readonly notify: Messages["notify"] = (...given) => this.#messages.notify(...given);
  readonly inbox: Messages["inbox"] = (...given) => this.#messages.inbox(...given);
  readonly agents: Agents["agents"] = (...given) => this.#agentCalls.agents(...given);
  readonly registerAgent: Agents["registerAgent"] = (...given) =>
    this.#agentCalls.registerAgent(...given);
  readonly bindKey: Agents["bindKey"] = (...given) => this.#agentCalls.bindKey(...given);
  readonly grant: NotServed["grant"] = () => notServed.grant();
  readonly revoke: NotServed["revoke"] = () => notServed.revoke();
  readonly cluster: NotServed["cluster"] = () => notServed.cluster();
}
