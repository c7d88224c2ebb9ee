import type { AiMemoryClient } from "../client.ts";

/** What a memory needs of a client. */
export type DaemonClient = Pick<
  AiMemoryClient,
  "agentId" | "create" | "bulkStore" | "get" | "list" | "recall" | "delete"
>;
