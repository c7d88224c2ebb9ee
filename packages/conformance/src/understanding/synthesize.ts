import type { Concept, Memory, SynthesisJob, SynthesisRequest } from "@keepsake/core";
import { vi } from "vitest";
import { collect } from "../list-events.ts";

/** Synthesizes a scope and waits until it is done. */
export async function synthesize(
  memory: Memory,
  scope: string,
  request?: SynthesisRequest,
): Promise<SynthesisJob> {
  const { jobId } = await memory.synthesize(scope, request);
  return await awaitSynthesis(memory, jobId);
}

/** The job with this id, once it has ended. */
export async function awaitSynthesis(memory: Memory, jobId: string): Promise<SynthesisJob> {
  return await vi.waitFor(
    async () => {
      const job = await memory.synthesisJob(jobId);
      if (job.status === "running") {
        throw new Error("the synthesis is still running");
      }
      return job;
    },
    { timeout: 20_000, interval: 5 },
  );
}

/** Every concept of a scope, in the order of the listing. */
export async function listConcepts(
  memory: Memory,
  scope: string,
  filter?: object,
): Promise<readonly Concept[]> {
  return await collect(await memory.understanding(scope, filter));
}
