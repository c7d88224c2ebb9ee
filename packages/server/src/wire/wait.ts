import { TimeoutError, type WriteOptions } from "@keepsake/core";
import { validate, writeOptionsSchema } from "@keepsake/core/schema";
import { stagesUpTo } from "./acknowledgement.ts";

const otherStages: ReadonlyMap<unknown, WriteOptions> = new Map<unknown, WriteOptions>([
  ["accepted", {}],
  ["settled", { wait: "consolidated" }],
]);

/** The stages of the contract, and those that the wire has beside them. */
export function readWait(wait: unknown): WriteOptions {
  return otherStages.get(wait) ?? validate(writeOptionsSchema, { wait }, { name: "wait" });
}

/** Says of a write that waited too long which event it became, so that it need not be written again. */
export async function tellWaitTimeout<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    throw toTold(error);
  }
}

function toTold(error: unknown): unknown {
  if (!TimeoutError.isInstance(error) || error.code !== "WAIT_TIMEOUT") {
    return error;
  }
  const { acknowledgement } = error.details;
  const details = {
    ...error.details,
    ...idsOf(acknowledgement),
    stagesCompleted: stagesUpTo("indexed"),
  };
  return new TimeoutError(error.message, { code: error.code, details, cause: error });
}

function idsOf(acknowledgement: unknown): object {
  if (typeof acknowledgement !== "object" || acknowledgement === null) {
    return {};
  }
  if ("results" in acknowledgement && Array.isArray(acknowledgement.results)) {
    return { eventIds: acknowledgement.results.map(eventIdOf) };
  }
  return { eventId: eventIdOf(acknowledgement) };
}

function eventIdOf(acknowledgement: unknown): unknown {
  return typeof acknowledgement === "object" &&
    acknowledgement !== null &&
    "eventId" in acknowledgement
    ? acknowledgement.eventId
    : null;
}
