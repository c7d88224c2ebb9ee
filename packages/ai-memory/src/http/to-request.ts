import type { AiMemoryRequest } from "../errors/failure.ts";
import type { How } from "./daemon.ts";

const root = "/api/v1";

/** The method and the path of a call. */
export function toRequest(how: How): AiMemoryRequest {
  const at = how.indexOf(" ");
  return { method: how.slice(0, at), path: root + how.slice(at + 1) };
}
