import type { CallOptions } from "@keepsake/core";
import { AiMemoryNotFoundError } from "../errors/not-found-error.ts";
import { AiMemoryServerError } from "../errors/server-error.ts";
import { AiMemoryValidationError } from "../errors/validation-error.ts";
import { type Daemon, toStep } from "../http/daemon.ts";
import { readLinkedMemory } from "../memories/linked-memory.ts";

/** What was to be linked, and which way it failed. */
export interface FailedLink {
  readonly ends: Readonly<Record<"sourceId" | "targetId", string>>;
  readonly error: unknown;
}

/**
 * What a failed link is to be thrown as: daemons fail where an end of it is missing, and where only the
 * beginning of an id is given, which is a mistake of the caller's.
 */
export async function explainFailure(
  daemon: Daemon,
  { ends, error }: FailedLink,
  options: CallOptions,
): Promise<unknown> {
  if (!AiMemoryServerError.isInstance(error) || error.status !== 500) {
    return error;
  }
  for (const [field, id] of Object.entries(ends)) {
    const whole = await findId(daemon, id, options);
    if (whole === undefined) {
      const { request } = error;
      const failure = { status: 404, request, cause: error };
      return new AiMemoryNotFoundError(`there is no memory ${id} to link`, failure);
    }
    if (whole !== id) {
      return new AiMemoryValidationError(field, `it is the beginning of ${whole}; give all of it`);
    }
  }
  return error;
}

/** The whole of an id; undefined where there is no such memory, and the id itself where that cannot be told. */
async function findId(
  daemon: Daemon,
  id: string,
  options: CallOptions,
): Promise<string | undefined> {
  try {
    return (await daemon.call(`GET /memories/${toStep(id)}`, { options }, readLinkedMemory)).id;
  } catch (error) {
    return AiMemoryNotFoundError.isInstance(error) ? undefined : id;
  }
}
