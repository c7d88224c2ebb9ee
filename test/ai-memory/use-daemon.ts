import { AiMemoryClient, type AiMemoryClientOptions } from "@keepsake/ai-memory";
import {
  type DaemonOptions,
  type DaemonProgram,
  type RunningDaemon,
  startDaemon,
} from "@keepsake/testing/ai-memory";
import { afterAll, beforeAll } from "vitest";

/** What the daemons of the tests ask for. */
export const apiKey = "a-key-of-the-tests";

/** Who may do what is kept for administrators. */
const admin = "warden";

/** A daemon that runs while the tests of a group do, and clients of it. */
export interface UsedDaemon {
  readonly url: () => string;
  /** A client of an agent, or of the administrator where none is named. */
  readonly connect: (agentId?: string, options?: AiMemoryClientOptions) => AiMemoryClient;
}

/** Has a daemon run while the tests of this group do; it takes writes without signatures. */
export function useDaemon({ path }: DaemonProgram, options: DaemonOptions = {}): UsedDaemon {
  let running: RunningDaemon | undefined;
  beforeAll(async () => {
    const usual = { apiKey, admins: [admin], takesUnsigned: true };
    running = await startDaemon(path, { ...usual, ...options });
  });
  afterAll(async () => await running?.stop());
  const url = (): string => running?.url ?? "";
  return {
    url,
    connect: (agentId = admin, more = {}) =>
      new AiMemoryClient({ baseUrl: url(), apiKey, agentId, ...more }),
  };
}
