import type { AiMemoryClient } from "../client.ts";

/** What a memory needs of a client. */
export type DaemonClient = Pick<
  AiMemoryClient,
  "agentId" | "create" | "store" | "bulkStore" | "get" | "list" | "search" | "recall" | "delete"
>;
