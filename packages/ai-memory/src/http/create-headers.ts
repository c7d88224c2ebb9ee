import { refuse } from "../limits/check.ts";
import type { AiMemoryClientOptions } from "./client-options.ts";

/** The headers of every request. @throws `AiMemoryValidationError` for what no header takes. */
export function createHeaders({ headers, apiKey, agentId }: AiMemoryClientOptions): Headers {
  const all = readHeaders(headers);
  if (apiKey !== undefined) {
    all.set("x-api-key", apiKey);
  }
  if (agentId !== undefined) {
    all.set("x-agent-id", agentId);
  }
  return all;
}

function readHeaders(headers: AiMemoryClientOptions["headers"]): Headers {
  try {
    return new Headers(headers);
  } catch {
    return refuse("headers", "they are no names and texts that headers may be");
  }
}
